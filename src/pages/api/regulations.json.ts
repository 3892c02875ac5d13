import type { APIRoute } from "astro";
import { writeRegulations } from "../../site/api/index.ts";
import { getHandbook } from "../../site/handbook.ts";
import { answerJson } from "../../site/answer-json.ts";

export const GET: APIRoute = async () => answerJson(writeRegulations(await getHandbook()));
