import { spawn } from "node:child_process";
import path from "node:path";
import { readContentFile, type ContentFile, type ReadResult } from "../src/source/index.ts";
import type { Message } from "../src/diagnostics/index.ts";

/** A fault of git that the reader can do something about, in Chinese. */
export class GitError extends Error {}

/**
 * Reads the content folder as it stands in a commit, into memory: nothing is checked out.
 *
 * @param folder absolute path of the content folder in the working tree
 * @param base branch, tag or commit; a branch that exists only at origin is found there
 * @returns the files, and the commit that was read: where the working tree left `base`
 * @throws GitError
 */
export async function readContentAt(folder: string, base: string): Promise<ReadResult & { commit: string }> {
  const top = (await git(folder, ["rev-parse", "--show-toplevel"])).toString("utf8").trim();
  const prefix = (await git(folder, ["rev-parse", "--show-prefix"])).toString("utf8").trim();
  const commit = await findCommit(top, base);
  const listed = (await git(top, ["ls-tree", "-r", "-z", commit, "--", prefix || "."])).toString("utf8");
  const entries = listed.split("\0").flatMap((line) => {
    // 100644 blob 83baae61…<TAB>src/content/office.yaml
    const match = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    const name = match?.[2]?.slice(prefix.length) ?? "";
    const hidden = path.posix.basename(name).startsWith(".");
    return match?.[1] && /\.(?:ya?ml|mdx)$/i.test(name) && !hidden ? [{ hash: match[1], name }] : [];
  });
  const blobs = await readBlobs(
    top,
    entries.map(({ hash }) => hash),
  );
  const files: ContentFile[] = [];
  const messages: Message[] = [];
  for (const [index, { name }] of entries.entries()) {
    const result = readContentFile(blobs[index] ?? new Uint8Array(), name, `${prefix}${name}`);
    if (result.content) files.push(result.content);
    messages.push(...result.messages);
  }
  return { files, messages, commit };
}

/** Where the work left the base: what was put into the base since is no part of the change. */
async function findCommit(top: string, base: string): Promise<string> {
  if (base.startsWith("-")) throw new GitError(`“${base}”不是分支名`);
  for (const name of [base, `origin/${base}`]) {
    const found = await git(top, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]).catch(() => null);
    if (found === null) continue;
    const commit = found.toString("utf8").trim();
    const shared = await git(top, ["merge-base", commit, "HEAD"]).catch(() => null);
    return shared?.toString("utf8").trim() || commit;
  }
  throw new GitError(
    `git 里没有“${base}”这个分支或提交。用 --base 写明与哪个分支比较；流水线里要取全部历史（fetch-depth: 0）`,
  );
}

/** Contents of blobs in the given order, by one process. */
async function readBlobs(top: string, hashes: readonly string[]): Promise<Uint8Array[]> {
  if (hashes.length === 0) return [];
  const output = await git(top, ["cat-file", "--batch"], `${hashes.join("\n")}\n`);
  const blobs: Uint8Array[] = [];
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0x0a, at);
    // 83baae61… blob 1234
    const size = Number(output.toString("utf8", at, end).split(" ")[2]);
    if (!Number.isInteger(size)) throw new GitError("git cat-file 的输出读不懂");
    blobs.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return blobs;
}

function git(cwd: string, args: readonly string[], input?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // File names as they are, whatever the user's settings say.
    const child = spawn("git", ["-c", "core.quotepath=false", ...args], {
      cwd,
      stdio: ["pipe", "pipe", "pipe"],
    });
    const output: Buffer[] = [];
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString("utf8")));
    child.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new GitError(error.code === "ENOENT" ? "这台机器上没有 git，或者内容文件夹不存在" : error.message),
      ),
    );
    child.once("close", (code) =>
      code === 0
        ? resolve(Buffer.concat(output))
        : reject(
            new GitError(
              /not a git repository/i.test(complaint)
                ? "这里不在 git 版本库里，没有可比的底稿"
                : complaint.trim(),
            ),
          ),
    );
    child.stdin.on("error", () => {
      // Git that ends early has said why on stderr.
    });
    child.stdin.end(input ?? "");
  });
}
