import { writeSetting } from "../settings.ts";
import { openChannel, type News } from "./channel.ts";
import { announceEditions, followSwitch } from "./edition-notice.ts";
import { findSupport, registerWorker, siteRoot } from "./registration.ts";

const halfAnHour = 30 * 60_000;

/** On every page: stores the handbook in the background and watches for new editions. */
export function keepOffline(): void {
  linkManifest();
  if (findSupport() !== "possible") return;
  followSwitch();
  rememberFailures();
  const start = async (): Promise<void> => {
    const registration = await registerWorker();
    if (!registration) return;
    announceEditions(registration);
    lookForEditions(registration);
  };
  // The page comes first, storing after it.
  if (document.readyState === "complete") void start();
  else window.addEventListener("load", () => void start());
}

/** From a folder the manifest is refused with a message on the console; there is nothing to install either. */
function linkManifest(): void {
  if (!location.protocol.startsWith("http") || document.body.dataset["portable"] !== undefined) return;
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = new URL("manifest.webmanifest", siteRoot()).href;
  document.head.append(link);
}

/** The page on offline reading says what went wrong last, also when it is opened later. */
function rememberFailures(): void {
  openChannel(siteRoot().pathname).addEventListener("message", ({ data }: MessageEvent<News>) => {
    if (data.news === "failed") writeSetting("offline.failure", data.reason);
    if (data.news === "stored") writeSetting("offline.failure", "");
  });
}

/** Browsers look when a page is opened; a page that stays open for days looks itself. */
function lookForEditions(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  const look = (): void => {
    if (document.visibilityState !== "visible" || Date.now() - looked < halfAnHour) return;
    looked = Date.now();
    // Without network there is nothing new.
    registration.update().catch(() => undefined);
  };
  setInterval(look, halfAnHour);
  document.addEventListener("visibilitychange", look);
}
