import { type EditionDescription, type EditionFile, type FailureReason } from "../../offline/index.ts";

/** What a page asks a worker. */
export type Question = { readonly ask: "describe" } | { readonly ask: "files" } | { readonly ask: "switch" };

/** What the worker answers, by question. */
export interface Answers {
  readonly describe: EditionDescription;
  readonly files: { readonly kept: readonly EditionFile[]; readonly archive: string };
}

/** What a worker tells all pages while it downloads. */
export type News =
  | { readonly news: "progress"; readonly edition: string; readonly done: number; readonly total: number }
  | { readonly news: "stored"; readonly edition: string }
  | { readonly news: "failed"; readonly edition: string; readonly reason: FailureReason };

/** The channel of one handbook; `scope` is the path of the site's root. */
export function openChannel(scope: string): BroadcastChannel {
  return new BroadcastChannel(`handbook ${scope}`);
}

/** A download that did not come to its end. */
export class DownloadError extends Error {
  readonly reason: FailureReason;
  constructor(reason: FailureReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The reason of a fault, also of one that the browser threw. */
export function reasonOf(fault: unknown): FailureReason {
  if (fault instanceof DownloadError) return fault.reason;
  const name = fault instanceof Error ? fault.name : "";
  if (name === "QuotaExceededError") return "quota";
  if (name === "SecurityError") return "refused";
  return "network";
}

/** Asks a worker and waits for its answer; null when it gives none within two seconds. */
export function askWorker<Name extends keyof Answers>(
  worker: ServiceWorker,
  ask: Name,
): Promise<Answers[Name] | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => resolve(null), 2000);
    port1.addEventListener("message", (event: MessageEvent<Answers[Name]>) => {
      clearTimeout(timer);
      resolve(event.data);
    });
    port1.start();
    worker.postMessage({ ask } satisfies Question, [port2]);
  });
}
