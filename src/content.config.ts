import { defineCollection } from "astro:content";
import { contentKinds, type ContentKind } from "./schemas/index.ts";
import { handbookLoader } from "./site/content-loader.ts";

const collection = <K extends ContentKind>(kind: K) =>
  defineCollection({ loader: handbookLoader(kind), schema: contentKinds[kind].schema });

/** One collection per kind of content file; the kinds and their schemas stand in src/schemas/kinds.ts. */
export const collections = {
  office: collection("office"),
  units: collection("units"),
  posts: collection("posts"),
  laws: collection("laws"),
  planned: collection("planned"),
  regulation: collection("regulation"),
  version: collection("version"),
  asks: collection("asks"),
  flow: collection("flow"),
  form: collection("form"),
  conduct: collection("conduct"),
  service: collection("service"),
  task: collection("task"),
  approvals: collection("approvals"),
  leads: collection("leads"),
  essay: collection("essay"),
  silent: collection("silent"),
  thesaurus: collection("thesaurus"),
  lexicon: collection("lexicon"),
  wording: collection("wording"),
  questions: collection("questions"),
  reviews: collection("reviews"),
  keyTasks: collection("keyTasks"),
};
