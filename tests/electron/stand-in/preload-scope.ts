/**
 * What runs in a page before any of its own scripts: the preload, in a scope that knows `require('electron')` and nothing
 * else, as a sandboxed preload does. Electron runs it in the top frame only, so here too.
 *
 * Not like Electron: preload and page share one JavaScript world, and what is exposed is a frozen object, not a copy
 * behind a bridge.
 */
export const bindings = { invoke: '__standInInvoke', emit: '__standInEmit' } as const

export const preloadScope = (preload: string): string => `(() => {
  if (window.top !== window) return
  const heard = new Map()
  const listenersOf = (channel) => heard.get(channel) ?? heard.set(channel, new Set()).get(channel)
  window.${bindings.emit} = (channel, args) => { for (const listener of [...listenersOf(channel)]) listener({}, ...args) }
  const plain = (value) => structuredClone(value)
  const ipcRenderer = {
    invoke: (channel, ...args) => window.${bindings.invoke}(channel, args.map(plain)),
    on: (channel, listener) => void listenersOf(channel).add(listener),
    off: (channel, listener) => void listenersOf(channel).delete(listener),
  }
  const exposed = (api) => Object.freeze(Object.fromEntries(Object.entries(api).map(([name, member]) =>
    [name, typeof member === 'function' ? Object.freeze((...args) => member(...args)) : plain(member)])))
  const contextBridge = {
    exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: exposed(api), enumerable: true }),
  }
  const require = (name) => {
    if (name !== 'electron') throw new Error('module not found: ' + name)
    return { contextBridge, ipcRenderer }
  }
  ;(function (require, module, exports) {
${preload}
  })(require, { exports: {} }, {})
})()`
