import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Plugin } from "vite";
import { countErrors, formatMessage, sortMessages } from "../diagnostics/index.ts";
import { loadHandbook } from "../library/load.ts";
import { classifyPath } from "../schemas/index.ts";
import { describeBytes } from "../offline/index.ts";
import { contentFolder } from "../source/index.ts";
import { findFaults, writeFaultPage } from "./fault-page.ts";
import { toMdx } from "./mdx-source.ts";

/** In so much time after a saving the pages of the development server have the new content. */
const settleMilliseconds = 2500;

/** Ties the handbook to Astro: MDX input, the check before each build, the search index after it. */
export function handbook(): AstroIntegration {
  let root = "";
  return {
    name: "handbook",
    hooks: {
      "astro:config:setup": ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        const folder = contentFolder(process.env, root);
        updateConfig({
          vite: { plugins: [mdxSourcePlugin(folder)], server: { fs: { allow: [root, folder] } } },
        });
      },
      "astro:server:setup": ({ server }) => {
        // A worker of a built site, left from the same port, would show its pages instead of what is being written.
        server.middlewares.use((request, response, next) => {
          if (request.url?.split("?")[0] !== "/service-worker.js") {
            next();
            return;
          }
          void import("./service-worker.ts")
            .then(({ bundleKillSwitch }) => bundleKillSwitch(root))
            .then((script) => {
              response.setHeader("Content-Type", "text/javascript; charset=utf-8");
              response.end(script);
            }, next);
        });
        const folder = contentFolder(process.env, root);
        // The loader leaves a faulty file out; its page says why instead of missing it.
        const faultyUntil = new Map<string, number>();
        server.middlewares.use((request, response, next) => {
          const pathname = request.url?.split("?")[0] ?? "";
          void findFaults(pathname, folder, root).then((faults) => {
            if (faults.length > 0) faultyUntil.set(pathname, Date.now() + settleMilliseconds);
            // Put right a moment ago: the pages do not have it back yet.
            if (faults.length === 0 && (faultyUntil.get(pathname) ?? 0) < Date.now()) {
              next();
              return;
            }
            response.statusCode = 500;
            response.setHeader("Content-Type", "text/html; charset=utf-8");
            response.end(writeFaultPage(faults));
          }, next);
        });
      },
      "astro:build:start": async ({ logger }) => {
        const { messages } = await loadHandbook(contentFolder(process.env, root), root);
        const errors = countErrors(messages);
        if (errors === 0) return;
        const shown = sortMessages(messages).filter(({ severity }) => severity === "error");
        for (const message of shown) logger.error(formatMessage(message));
        throw new Error(
          `内容有 ${errors} 个错误，没有生成网站。先按上面的提示改正，或运行 npm run check 再看一遍。`,
        );
      },
      "astro:build:done": async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const { writePagefindIndex } = await import("./pagefind-index.ts");
        const { library } = await loadHandbook(contentFolder(process.env, root), root);
        if (!library) throw new Error("手册没有装配成功，没有生成检索索引。");
        const count = await writePagefindIndex(library, output);
        logger.info(`旧文本全文索引：${count} 条记录`);
        // Last, over all that was written: the portable edition, the list of files for offline reading, the hashes.
        const { steadyDocxFiles } = await import("./steady-docx.ts");
        await steadyDocxFiles(output, library.office.edition);
        const { describePortable, writePortable } = await import("./portable.ts");
        logger.info(describePortable(await writePortable(output, library.office.edition)));
        const { writeServiceWorker } = await import("./service-worker.ts");
        const { kept, onDemand } = await writeServiceWorker({ library, output, root, env: process.env });
        logger.info(
          `离线：常备 ${kept.files} 个文件 ${describeBytes(kept.bytes)}，按需 ${onDemand.files} 个文件 ${describeBytes(onDemand.bytes)}`,
        );
        const { writeSums } = await import("./write-sums.ts");
        await writeSums(output);
      },
    },
  };
}

/** Hands MDX only what is MDX in a content file; see toMdx. */
function mdxSourcePlugin(contentPath: string): Plugin {
  // Vite's ids have slashes on Windows, too.
  const folder = contentPath.replaceAll("\\", "/");
  return {
    name: "handbook-mdx-source",
    enforce: "pre",
    transform(code, id) {
      const [file = "", query] = id.split("?");
      if (!file.startsWith(`${folder}/`) || !file.endsWith(".mdx")) return null;
      // Astro has already answered such a request with a module of its own.
      if (query?.includes("astroPropagatedAssets")) return null;
      const classified = classifyPath(file.slice(folder.length + 1));
      return classified ? { code: toMdx(code, classified.kind === "version"), map: null } : null;
    },
  };
}
