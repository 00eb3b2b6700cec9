// Node has WebAssembly, but its types do not say so without the whole DOM.
declare namespace WebAssembly {
  type Imports = Record<string, object>;
  function instantiate(
    bytes: Uint8Array,
    imports: Imports,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
}
