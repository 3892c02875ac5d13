import type { Command } from "../../bin/command.ts";

/** Runs a command with its output kept; `input` is what is typed, line by line. */
export async function captureRun(
  run: Command,
  args: readonly string[],
  cwd: string,
  input: readonly string[] = [],
): Promise<{ code: number; stdout: string; stderr: string }> {
  let stdout = "";
  let stderr = "";
  async function* typed(): AsyncGenerator<string> {
    for (const line of input) yield await Promise.resolve(`${line}\n`);
  }
  const code = await run([...args], {
    stdout: (text) => void (stdout += text),
    stderr: (text) => void (stderr += text),
    stdin: typed(),
    cwd,
  });
  return { code, stdout, stderr };
}
