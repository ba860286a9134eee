/** Files by their names, which are made of their hashes (SHA-256 in base64url). */

/** Has a browser refuse what comes from a path, or an address, if it is not what was built. */
export function hashed(path: string): { integrity: string } {
  const [hash] = path.split(".").slice(-2) as [string, string];
  return { integrity: `sha256-${hash.replace(/-/g, "+").replace(/_/g, "/")}=` };
}
