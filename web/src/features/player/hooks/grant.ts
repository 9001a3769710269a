/**
 * Puts the newest grant into an address under /media/.
 * hls.js keeps the addresses of the manifest that it once read; the grant in them grows old while the film runs.
 */
export function withGrant(url: string, newestManifest: string): string {
  const newest = /\/media\/([^/]+)\//.exec(newestManifest)?.[1];
  return newest ? url.replace(/\/media\/[^/]+\//, `/media/${newest}/`) : url;
}
