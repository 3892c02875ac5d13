import { watch } from "node:fs";
import type { CommandIo } from "./command.ts";

/** Editors save in several steps; what follows within this time belongs to one saving. */
const settleMilliseconds = 120;

/**
 * Runs a check now and after each saving in a folder, until the process is told to end. A saving during a check
 * starts one more when it is done.
 *
 * @param folder absolute path of the watched folder
 * @param signal ends the watching; the process's Ctrl+C when left out
 */
export async function watchContent(
  folder: string,
  io: Pick<CommandIo, "stdout" | "stderr">,
  check: () => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isChecking = false;
  let isDue = false;
  const runOnce = async (): Promise<void> => {
    if (isChecking) {
      isDue = true;
      return;
    }
    isChecking = true;
    do {
      isDue = false;
      const started = performance.now();
      try {
        await check();
      } catch (error) {
        io.stderr(`检查没有做完：${error instanceof Error ? error.message : String(error)}\n`);
      }
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      io.stdout(`用时 ${seconds} 秒。保存文件后自动再查，按 Ctrl+C 结束。\n\n`);
    } while (isDue);
    isChecking = false;
  };
  // Watching begins before the first check, so that nothing saved meanwhile is missed.
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    if (name !== null && !/\.(?:ya?ml|mdx?)$/i.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      io.stdout(`${name === null ? "有文件" : name.replaceAll("\\", "/")} 有改动，再查一遍。\n`);
      void runOnce();
    }, settleMilliseconds);
  });
  await runOnce();
  await new Promise<void>((resolve) => {
    if (signal?.aborted === true) resolve();
    signal?.addEventListener("abort", () => resolve(), { once: true });
    watcher.once("error", (error) => {
      io.stderr(`不能继续监视：${error.message}\n`);
      resolve();
    });
    if (signal === undefined) process.once("SIGINT", () => resolve());
  });
  clearTimeout(timer);
  watcher.close();
}
