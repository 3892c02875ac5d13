import mdx from "@astrojs/mdx";
import { satteri } from "@astrojs/markdown-satteri";
import { defineConfig } from "astro/config";
import { handbook } from "./src/site/integration.ts";

export default defineConfig({
  output: "static",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  // The handbook first: what MDX gets to read comes from it.
  integrations: [handbook(), mdx()],
  devToolbar: { enabled: false },
});
