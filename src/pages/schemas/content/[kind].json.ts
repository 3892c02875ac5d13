import type { APIRoute, GetStaticPaths } from "astro";
import { contentKinds, writeContentSchema, type ContentKind } from "../../../schemas/index.ts";
import { answerJson } from "../../../site/answer-json.ts";

export const getStaticPaths = (() =>
  (Object.keys(contentKinds) as ContentKind[]).map((kind) => ({
    params: { kind },
    props: { schema: writeContentSchema(kind) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => answerJson(props["schema"], 2);
