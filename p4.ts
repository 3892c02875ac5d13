import { readFileSync, readdirSync } from "node:fs";
import { parseStatute } from "./src/statute/index.ts";
import { listUnits } from "./src/compare/list-units.ts";
import { foldKey } from "./src/compare/fold-text.ts";
import { measureSimilarity, weighShared, weighBeyond } from "./src/compare/measure-similarity.ts";
const dir="../shared/corpus/statutes";
const files=(readdirSync(dir,{recursive:true}) as string[]).filter(f=>f.endsWith(".md"));
const find=(s:string)=>files.find(f=>f.includes(s))!;
const u=(s:string)=>listUnits(parseStatute(readFileSync(dir+"/"+find(s),"utf8")));
const k=(x:any)=>x.blocks.map((b:any)=>foldKey(b.text)).join("\n");
const [,,a,b,i,j,o]=process.argv;
const A=u(a!),B=u(b!);const s=measureSimilarity(A.map(k),B.map(k));
const ai=A.findIndex(x=>x.number===i), bj=B.findIndex(x=>x.number===j), ao=A.findIndex(x=>x.number===o);
const part=s.old[ai]!, whole=s.new[bj]!, other=s.old[ao];
console.log("sim", s.candidates.find(c=>c.old===ai&&c.new===bj)?.similarity, "contain", weighShared(part,whole,s.weigh)/part.weight);
if(other){const own=weighBeyond(part,other,s.weigh); console.log("own",own/part.weight,"shareOwn",weighShared(part,whole,s.weigh,other)/own);}
console.log("best for old",s.candidates.filter(c=>c.old===ai).sort((x,y)=>y.similarity-x.similarity).slice(0,4).map(c=>B[c.new]!.label+c.similarity.toFixed(2)).join(" "));
