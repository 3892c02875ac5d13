import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile, copyFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Prints a self-contained page by the browser's own command line.
 *
 * @param browser path of Chromium, Chrome or Edge
 * @throws Error with a Chinese sentence when no file came out
 */
export async function printPdf(browser: string, html: string, target: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "handbook-print-"));
  try {
    const page = path.join(folder, "page.html");
    const output = path.join(folder, "page.pdf");
    await writeFile(page, html);
    const args = [
      "--headless",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-first-run",
      `--user-data-dir=${path.join(folder, "profile")}`,
      "--no-pdf-header-footer",
      `--print-to-pdf=${output}`,
      // The sandbox does not work for root, as in containers.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      pathToFileURL(page).href,
    ];
    const code = await new Promise<number | null>((resolve, reject) => {
      const child = spawn(browser, args, { stdio: "ignore", timeout: 60_000 });
      child.once("error", reject);
      child.once("exit", resolve);
    });
    if (!(await stat(output).catch(() => null)))
      throw new Error(`浏览器没有打印出文件（退出码 ${code ?? "无"}）`);
    await copyFile(output, target);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
