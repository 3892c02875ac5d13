import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { expect as expectSoon, test } from "@playwright/test";
import { run as compress } from "../../bin/commands/compress.ts";
import { run as verify } from "../../bin/commands/verify.ts";
import { root } from "../../bin/run-tool.ts";
import { waitUntilStored } from "./changing-site.ts";

/** Storing and unpacking a whole handbook takes its time on a busy machine. */
const expect = expectSoon.configure({ timeout: 15_000 });

test.use({ serviceWorkers: "allow" });
test.describe.configure({ timeout: 60_000 });

let parent = "";
let server: ChildProcess | null = null;

test.beforeEach(() => {
  parent = mkdtempSync(path.join(os.tmpdir(), "handbook-server-"));
});

test.afterEach(async () => {
  await stop();
  rmSync(parent, { recursive: true, force: true });
});

async function stop(): Promise<void> {
  const running = server;
  server = null;
  if (!running || running.exitCode !== null) return;
  const ended = new Promise((resolve) => running.once("exit", resolve));
  running.kill("SIGTERM");
  await ended;
}

function isInstalled(program: string, ...args: string[]): boolean {
  const there = spawnSync(program, args, { stdio: "ignore" }).error === undefined;
  if (!there) console.log(`这台机器上没有 ${program}，没有用它测试部署。`);
  return there;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const bound = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof bound === "object" && bound ? bound.port : 0;
}

async function start(program: string, args: string[], address: string): Promise<void> {
  server = spawn(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  await expect
    .poll(
      () =>
        fetch(address).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 15_000 },
    )
    .toBe(200);
}

/** What `npx handbook verify` prints, with its exit code. */
async function verifyAt(target: string): Promise<{ code: number; printed: string }> {
  let printed = "";
  const print = (text: string): void => {
    printed += text;
  };
  const code = await verify([target], { stdout: print, stderr: print, cwd: root });
  return { code, printed };
}

test("nginx with the sample configuration under /handbook/: checked, read, searched, stored", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  test.skip(!isInstalled("nginx", "-v"), "nginx is not installed");
  const site = path.join(parent, "site");
  cpSync(path.join(root, "reports/office-b"), site, { recursive: true });
  const quiet = { stdout: () => undefined, stderr: () => undefined, cwd: root };
  expect(await compress([site], quiet)).toBe(0);
  const port = await freePort();
  const sample = readFileSync(path.join(root, "docs/deploy/nginx.conf"), "utf8")
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("alias /srv/handbook/;", `alias ${site}/;`);
  const configuration = path.join(parent, "nginx.conf");
  writeFileSync(
    configuration,
    `daemon off; pid ${parent}/nginx.pid; error_log stderr crit; worker_processes 2;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path ${parent}; proxy_temp_path ${parent}; fastcgi_temp_path ${parent};
  uwsgi_temp_path ${parent}; scgi_temp_path ${parent};
${sample}
}
`,
  );
  const address = `http://localhost:${port}/handbook/`;
  await start("nginx", ["-c", configuration, "-p", parent, "-e", "stderr"], address);

  const { code, printed } = await verifyAt(address);
  expect(printed).toMatch(/核对了 \d{2,} 个文件，没有错误，0 条建议。/);
  expect(code).toBe(0);
  const worker = await fetch(`${address}service-worker.js`);
  expect(worker.headers.get("cache-control")).toBe("no-cache");
  const html = readFileSync(path.join(site, "index.html"), "utf8");
  const own = /src="([^"]*assets\/site\.[^"]+)"/.exec(html)?.[1] ?? "";
  const script = await page.request.get(new URL(own, address).href);
  expect(script.headers()["cache-control"]).toContain("immutable");
  expect(script.headers()["content-encoding"]).toBe("gzip");

  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) refused.push(message.text());
  });
  await page.goto(`${address}search/?q=查档先填什么`);
  await expect(page.locator('.result[data-doc="BL-01"]').first()).toBeVisible();
  await waitUntilStored(page);
  await stop();
  await context.setOffline(true);
  await page.goto(`${address}search/?q=查档先填什么`);
  await page.locator('.result[data-doc="BL-01"]').first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("窗口查档");
  expect(refused).toEqual([]);
});

for (const base of ["/", "/handbook/"] as const) {
  test(`Python's own server under ${base}: every file right, every page reached`, async ({ page }) => {
    test.skip(!isInstalled("python3", "--version"), "python3 is not installed");
    const site = path.join(parent, base);
    mkdirSync(site, { recursive: true });
    cpSync(path.join(root, "reports/office-b"), site, { recursive: true });
    const port = await freePort();
    const address = `http://localhost:${port}${base}`;
    await start("python3", ["-c", quietServer, String(port), parent], address);
    const { code, printed } = await verifyAt(address);
    expect(printed).toContain("没有错误");
    expect(code).toBe(0);
    await page.goto(`${address}search/?q=查档先填什么`);
    await page.locator('.result[data-doc="BL-01"]').first().getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("窗口查档");
  });
}

/** `python3 -m http.server` on this machine only, without a line for each request. */
const quietServer = `
import functools, http.server, sys
handler = http.server.SimpleHTTPRequestHandler
handler.log_message = lambda *args: None
bound = functools.partial(handler, directory=sys.argv[2])
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), bound).serve_forever()
`;

test("verify finds what was changed, lost or added in a copy, and what is no handbook", async () => {
  const copy = path.join(parent, "copy");
  cpSync(path.join(root, "reports/office-b"), copy, { recursive: true });
  expect(await verifyAt(copy)).toMatchObject({ code: 0 });
  writeFileSync(path.join(copy, "flows/bl-01/index.html"), "<h1>别的</h1>");
  rmSync(path.join(copy, "forms/index.html"));
  writeFileSync(path.join(copy, "extra.html"), "");
  const { code, printed } = await verifyAt(copy);
  expect(code).toBe(1);
  expect(printed).toContain("flows/bl-01/index.html：内容与清单不符");
  expect(printed).toContain("forms/index.html：缺少这个文件");
  expect(printed).toContain("extra.html：不在清单里");
  expect(printed).toContain("2 个错误，1 条建议");
  expect((await verifyAt(path.join(parent, "nowhere"))).code).toBe(1);
  expect((await verifyAt("--nonsense")).code).toBe(2);
});
