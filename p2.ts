import { readFileSync, readdirSync } from "node:fs";
import { parseStatute } from "./src/statute/index.ts";
import { compareVersions, fateWords } from "./src/compare/index.ts";
const dir="../shared/corpus/statutes";
const files=(readdirSync(dir,{recursive:true}) as string[]).filter(f=>f.endsWith(".md"));
const [,, a, b, mode]=process.argv;
const find=(s:string)=>files.find(f=>f.includes(s))!;
const p=(s:string)=>parseStatute(readFileSync(dir+"/"+find(s),"utf8"));
const t=performance.now();
const c=compareVersions(p(a!),p(b!));
console.log(c.summary, c.counts, (performance.now()-t).toFixed(0)+"ms");
for(const r of c.rows){
  if(mode==="short"){ console.log(r.old.map(u=>u.label).join("+")||"—","→",r.new.map(u=>u.label).join("+")||"—",r.fate,r.similarity.toFixed(2), r.moved?"["+r.old[0]?.divisions.at(-1)+"→"+r.new[0]?.divisions.at(-1)+"]":""); continue;}
  if(mode==="chg" && ["unchanged","renumbered"].includes(r.fate)) continue;
  console.log("##",r.old.map(u=>u.label).join("+")||"—","→",r.new.map(u=>u.label).join("+")||"—",fateWords[r.fate],r.similarity.toFixed(2));
  for(const k of r.blocks) console.log("   ",k.kind,k.relabelled?`(${k.old?.label}→${k.new?.label})`:(k.new??k.old)!.label, k.segments.map(s=>s.kind==="equal"?s.text:s.kind==="delete"?`\x1b[31m[-${s.text}-]\x1b[0m`:`\x1b[32m{+${s.text}+}\x1b[0m`).join(""));
}
