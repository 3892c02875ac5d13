import { askWorker, type Question } from "./channel.ts";

/** Tells readers of a new edition once it is stored as a whole; they decide when it takes over. */
export function announceEditions(registration: ServiceWorkerRegistration): void {
  // Without a controller this is a first visit, and the page is of the edition that is being stored.
  const announce = (worker: ServiceWorker | null): void => {
    if (worker && navigator.serviceWorker.controller) void show(worker);
  };
  announce(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") announce(installing);
    });
  });
}

/** All open pages go over to the new edition together, so that none asks one edition for files of another. */
export function followSwitch(): void {
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (controlled) location.reload();
    controlled = true;
  });
}

async function show(worker: ServiceWorker): Promise<void> {
  const description = await askWorker(worker, "describe");
  if (!description || worker.state !== "installed") return;
  document.querySelector(".edition-notice")?.remove();
  const bar = document.createElement("div");
  bar.className = "edition-notice no-print";
  bar.setAttribute("role", "status");
  const change = document.createElement("button");
  change.type = "button";
  change.textContent = `手册已更新到 ${description.edition} 版，点此切换`;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin but the page's
  change.addEventListener("click", () => worker.postMessage({ ask: "switch" } satisfies Question));
  const later = document.createElement("button");
  later.type = "button";
  later.textContent = "稍后";
  later.addEventListener("click", () => bar.remove());
  bar.append(change, later);
  document.body.append(bar);
}
