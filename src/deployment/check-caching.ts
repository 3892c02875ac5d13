import type { Finding, ServedAnswer } from "./types.ts";

/** Files whose name changes with their content; they may be kept for ever. */
const hashed = /^assets\/[^/]+\.[0-9a-f]{8}\.\w+$|^pagefind\/[0-9a-f]{8}\//;
const day = 86_400;

/** Whether a file may be kept as long as its name allows: for ever when it holds a hash, else only after asking. */
export function checkCaching(file: string, { headers }: ServedAnswer): Finding[] {
  const written = headers["cache-control"];
  const age = maxAge(written);
  if (file === "service-worker.js") {
    if (age !== null && age > 0) {
      return [{ severity: "error", file, text: `缓存了 ${age} 秒，出了问题撤不回来；应当是 no-cache` }];
    }
    return written ? [] : [{ severity: "advice", file, text: "没有 Cache-Control，应当写 no-cache" }];
  }
  if (hashed.test(file)) {
    if (age !== null && age >= 30 * day) return [];
    return [
      {
        severity: "advice",
        file: file.replace(/\/[^/]*$/, "/"),
        text: "带哈希的文件可以长期缓存，应当写 max-age=31536000, immutable",
      },
    ];
  }
  if (!/\.(?:html|js|json|webmanifest)$/.test(file)) return [];
  if (age !== null && age > day) {
    return [{ severity: "error", file, text: `缓存了 ${age} 秒，换新版后读者还看旧的；应当是 no-cache` }];
  }
  return [];
}

/** Seconds for which an answer may be used unasked; null when nothing is said. */
function maxAge(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (/\bno-(?:cache|store)\b/i.test(written)) return 0;
  const [, seconds] = /\bmax-age=(\d+)/i.exec(written) ?? [];
  return seconds === undefined ? null : Number(seconds);
}
