import type { APIRoute, GetStaticPaths } from "astro";
import { answerJson } from "../../site/answer-json.ts";
import { dataDocuments, writeDataSchema, type DataDocumentName } from "../../site/api/index.ts";

export const getStaticPaths = (() =>
  (Object.keys(dataDocuments) as DataDocumentName[]).map((document) => ({
    params: { document },
    props: { schema: writeDataSchema(document) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => answerJson(props["schema"], 2);
