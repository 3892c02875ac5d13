import { readSetting } from "../settings.ts";

/** Whether this page can be stored on the machine, and why not. */
export type Support = "possible" | "portable" | "from-disk" | "insecure" | "unsupported" | "turned-off";

/** Address of the site's root. */
export function siteRoot(): URL {
  const root = new URL(document.body.dataset["root"] ?? "./", location.href);
  root.search = "";
  root.hash = "";
  return root;
}

export function findSupport(): Support {
  if (document.body.dataset["portable"] !== undefined) return "portable";
  if (location.protocol === "file:") return "from-disk";
  if (!window.isSecureContext) return "insecure";
  if (!("serviceWorker" in navigator) || !("caches" in window)) return "unsupported";
  return readSetting("offline") === "off" ? "turned-off" : "possible";
}

/**
 * Registers the service worker of the site.
 *
 * @returns the registration, or null where the browser refuses it, as in some private windows
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  const root = siteRoot();
  try {
    const registration = (await navigator.serviceWorker.register(new URL("service-worker.js", root), {
      scope: root.pathname,
      // The worker itself is never taken from the browser's store of files.
      updateViaCache: "none",
    })) as ServiceWorkerRegistration | undefined;
    return registration ?? null;
  } catch {
    return null;
  }
}
