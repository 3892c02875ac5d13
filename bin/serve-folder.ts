import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".png": "image/png",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".zip": "application/zip",
};

export interface ServeOptions {
  /** Path under which the folder is served: `/` or `/handbook/`. */
  readonly base?: string;
  /** Headers of every answer, e.g. a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** 0 takes any free port. */
  readonly port?: number;
}

/** Serves a built site on this machine only; answers folders with their index page and unknown paths with 404.html. */
export async function serveFolder(
  folder: string,
  { base = "/", headers = {}, port = 0 }: ServeOptions = {},
): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    void answer(request.url ?? "/").then(({ status, file, location }) => {
      if (location) {
        response.writeHead(status, { Location: location }).end();
        return;
      }
      const type = file
        ? (types[path.extname(file)] ?? "application/octet-stream")
        : "text/plain; charset=utf-8";
      response.writeHead(status, { "Content-Type": type, "X-Content-Type-Options": "nosniff", ...headers });
      // A file may go between being looked up and being read.
      if (file)
        createReadStream(file)
          .on("error", () => response.destroy())
          .pipe(response);
      else response.end("没有这个页面");
    });
  });
  const answer = async (url: string): Promise<{ status: number; file?: string; location?: string }> => {
    const [pathname = "/", query] = url.split("?");
    const decoded = decode(pathname);
    if (decoded === null || !decoded.startsWith(base)) return { status: 404 };
    const wanted = path.join(folder, path.normalize(decoded.slice(base.length - 1)));
    if (!wanted.startsWith(folder)) return { status: 404 };
    const found = await stat(wanted).catch(() => null);
    if (found?.isDirectory()) {
      if (!decoded.endsWith("/")) return { status: 301, location: `${pathname}/${query ? `?${query}` : ""}` };
      const index = path.join(wanted, "index.html");
      if (await isFile(index)) return { status: 200, file: index };
    } else if (found?.isFile()) {
      return { status: 200, file: wanted };
    }
    const missing = path.join(folder, "404.html");
    return (await isFile(missing)) ? { status: 404, file: missing } : { status: 404 };
  };
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const bound = server.address();
  const number = typeof bound === "object" && bound ? bound.port : port;
  return { server, address: `http://localhost:${number}${base}` };
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isFile() ?? false;
}
