/**
 * The kill switch: put in place of `service-worker.js`, it takes the service worker and everything stored off
 * every machine at its next visit, and reloads open pages from the server.
 */
import { cachePrefix } from "../../offline/index.ts";
import type { WorkerScope } from "./worker-scope.ts";

interface WindowClients {
  matchAll(options: {
    type: "window";
  }): Promise<readonly { url: string; navigate(url: string): Promise<unknown> }[]>;
}

const worker = self as unknown as WorkerScope;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const prefix = cachePrefix(new URL(worker.registration.scope).pathname);
      const stores = (await caches.keys()).filter((name) => name.startsWith(prefix));
      for (const name of stores) await caches.delete(name);
      // Pages can be sent anew only by a worker that controls them; once is enough, for they register it again.
      if (stores.length > 0) await worker.clients.claim();
      await worker.registration.unregister();
      if (stores.length === 0) return;
      const windows = await (worker.clients as unknown as WindowClients).matchAll({ type: "window" });
      for (const client of windows) await client.navigate(client.url).catch(() => null);
    })(),
  );
});
