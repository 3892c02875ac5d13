/** Path of a built file → its address from the site's root: the index page of a folder is the folder. */
export function addressOfFile(file: string): string {
  return file === "index.html" || file.endsWith("/index.html") ? file.slice(0, -"index.html".length) : file;
}
