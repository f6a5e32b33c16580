// Bundles the front end into Django's static folder. Run with plain node, after `npm ci --ignore-scripts`:
// esbuild's own platform binary is called directly, so no package needs to run an install script.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "tettpaa", "core", "static", "tettpaa");
const name = process.platform === "win32" ? "esbuild.exe" : join("bin", "esbuild");
const esbuild = join(here, "node_modules", "@esbuild", `${process.platform}-${process.arch}`, name);

if (!existsSync(esbuild)) {
  console.error("Fant ikke esbuild. Kjør npm ci --ignore-scripts i frontend/ først.");
  process.exit(1);
}

function bundle(...args) {
  const shared = ["--bundle", "--minify", "--legal-comments=none", "--log-level=warning", `--outdir=${out}`];
  const done = spawnSync(esbuild, [...args, ...shared], { cwd: here, stdio: "inherit" });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

mkdirSync(out, { recursive: true });
bundle("src/js/app.js", "src/js/portal.js", "src/js/editor.js", "src/js/phone.js", "--format=iife", "--target=es2022", "--entry-names=[name]");
bundle("src/css/app.css", "src/css/portal-app.css", "--entry-names=[name]", "--loader:.woff2=file", "--asset-names=fonts/[name]", "--target=chrome120,firefox121,safari17");
cpSync(join(here, "src", "static"), out, { recursive: true });
