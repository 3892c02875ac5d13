import { describe, expect, it } from "vitest";
import { checkCaching, checkSecurity, checkType, parseSums } from "../../src/deployment/index.ts";

const answer = (headers: Record<string, string>) => ({ status: 200, headers });
const severities = (findings: readonly { severity: string }[]): string[] =>
  findings.map(({ severity }) => severity);

describe("parseSums", () => {
  const hash = "a".repeat(64);

  it("reads what sha256sum writes, of text and of binary files", () => {
    expect(parseSums(`${hash}  index.html\n${hash} *icon-192.png\r\n`)).toEqual([
      { hash, file: "index.html" },
      { hash, file: "icon-192.png" },
    ]);
  });

  it("takes no page for a list, and no path out of the folder", () => {
    for (const text of ["", "<h1>404</h1>", `${hash}  ../secret`, `${hash}  /etc/passwd`, `${hash}\n`]) {
      expect(parseSums(text), text).toBeNull();
    }
  });
});

describe("checkType", () => {
  it("finds types for which browsers refuse a file, and minds others less", () => {
    expect(checkType("assets/site.js", answer({ "content-type": "text/javascript; charset=utf-8" }))).toEqual(
      [],
    );
    expect(severities(checkType("assets/site.js", answer({ "content-type": "text/plain" })))).toEqual([
      "error",
    ]);
    expect(severities(checkType("assets/style.css", answer({})))).toEqual(["error"]);
    expect(
      severities(checkType("manifest.webmanifest", answer({ "content-type": "application/octet-stream" }))),
    ).toEqual(["advice"]);
  });

  it("finds a character set that makes Chinese unreadable", () => {
    const [finding] = checkType("index.html", answer({ "content-type": "text/html; charset=gb2312" }));
    expect(finding).toMatchObject({ severity: "error", text: "字符集写成了 gb2312，应当是 utf-8" });
  });
});

describe("checkCaching", () => {
  const judge = (file: string, written: string) =>
    severities(checkCaching(file, answer({ "cache-control": written })));

  it("wants the worker and the pages asked for anew, and files with a hash kept", () => {
    expect(judge("service-worker.js", "no-cache")).toEqual([]);
    expect(judge("service-worker.js", "max-age=3600")).toEqual(["error"]);
    expect(judge("index.html", "no-cache")).toEqual([]);
    expect(judge("index.html", "public, max-age=604800")).toEqual(["error"]);
    expect(judge("assets/site.1f3a9c2b.js", "public, max-age=31536000, immutable")).toEqual([]);
    expect(judge("assets/site.1f3a9c2b.js", "no-cache")).toEqual(["advice"]);
    // Its name stays the same from edition to edition.
    expect(judge("previews/zd-23/2024-03-11.js", "max-age=31536000")).toEqual(["error"]);
  });
});

describe("checkSecurity", () => {
  const good = {
    "content-security-policy":
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'self'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
  };

  it("is content with the sample configuration, and advises what is missing", () => {
    expect(checkSecurity("index.html", answer(good), new URL("http://localhost/"))).toEqual([]);
    const bare = checkSecurity("index.html", answer({}), new URL("https://handbook.example/"));
    expect(severities(bare)).toEqual(["advice", "advice", "advice", "advice", "advice"]);
    const plain = checkSecurity("index.html", answer(good), new URL("http://10.0.0.5/"));
    expect(plain.map(({ text }) => text)).toEqual([expect.stringContaining("不是 https")]);
  });

  it("finds a policy under which the handbook does not work, and one that is too wide", () => {
    const judge = (policy: string) =>
      checkSecurity(
        "index.html",
        answer({ ...good, "content-security-policy": policy }),
        new URL("https://handbook.example/"),
      ).filter(({ text }) => text.includes("-src"));
    expect(
      severities(judge("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'")),
    ).toEqual(["error"]);
    expect(
      judge("default-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'"),
    ).toEqual([
      expect.objectContaining({ severity: "advice", text: expect.stringContaining("放得太宽") as string }),
    ]);
  });
});
