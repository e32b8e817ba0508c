/**
 * Stands where `@types/node` would be found. Some libraries' types ask for Node's by a reference directive and would
 * bring `process` and `Buffer` into layers that must not know them; there they get this empty file instead.
 */
export {}
