// Stands in for `server-only`, which throws wherever it is not a server component that imports it.
export {};
