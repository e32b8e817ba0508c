/**
 * All that the page gets from Electron: one function that moves text to the host, and one that hears its events. Nothing
 * of Electron passes into the page, not even an event object.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { bridgeName, callChannel, eventChannel, type Bridge } from '../../shared/host/bridge.ts'

const bridge: Bridge = {
  call: async (wire) => String(await ipcRenderer.invoke(callChannel, String(wire))),
  onEvent: (listener) => {
    const heard = (_event: unknown, wire: unknown): void => listener(String(wire))
    ipcRenderer.on(eventChannel, heard)
    return () => void ipcRenderer.off(eventChannel, heard)
  },
}

contextBridge.exposeInMainWorld(bridgeName, bridge)
