import type { Library } from "../library/index.ts";
import { listSections } from "./sections.ts";

/** What makes the handbook installable. All addresses are relative to the manifest, so any path will do. */
export function writeWebManifest(library: Library) {
  const { title, shortTitle, office } = library.office;
  const tasks = listSections(library).find(({ id }) => id === "tasks");
  return {
    name: title,
    short_name: shortTitle,
    description: `${office}的规章制度、办事流程和行为规范`,
    lang: "zh-CN",
    dir: "ltr",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#fbfaf6",
    theme_color: "#fbfaf6",
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icon-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: "检索手册", short_name: "检索", url: "./search/" },
      ...(tasks ? [{ name: tasks.name, url: `.${tasks.to}` }] : []),
    ].map((shortcut) => ({
      ...shortcut,
      icons: [{ src: "icon-192.png", sizes: "192x192", type: "image/png" }],
    })),
  };
}
