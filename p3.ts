import { readFileSync, readdirSync } from "node:fs";
import { parseStatute } from "./src/statute/index.ts";
import { alignArticles } from "./src/compare/index.ts";
const dir="../shared/corpus/statutes";
const files=(readdirSync(dir,{recursive:true}) as string[]).filter(f=>f.endsWith(".md"));
const [,, a, b, ...want]=process.argv;
const find=(s:string)=>files.find(f=>f.includes(s))!;
const p=(s:string)=>parseStatute(readFileSync(dir+"/"+find(s),"utf8"));
for(const r of alignArticles(p(a!),p(b!))){
  const weak = r.similarity<0.35 && r.old.length && r.new.length;
  if(!(weak || r.fate==="split"||r.fate==="merged")) continue;
  console.log("##",r.fate,r.similarity.toFixed(2));
  for(const u of r.old) console.log("  旧",u.label,u.blocks.map(b=>b.text).join("/").slice(0,300));
  for(const u of r.new) console.log("  新",u.label,u.blocks.map(b=>b.text).join("/").slice(0,300));
}
