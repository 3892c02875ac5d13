import type { APIRoute } from "astro";
import { answerJson } from "../../site/answer-json.ts";
import { writeFlows } from "../../site/api/index.ts";
import { getHandbook } from "../../site/handbook.ts";

export const GET: APIRoute = async () => answerJson(writeFlows(await getHandbook()));
