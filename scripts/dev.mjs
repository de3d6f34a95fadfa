// `npm run dev`. Until the packages are there, only Node's own modules are used, from here on down.
import { checkNodeVersion } from "./start/node-version.mjs";

if (checkNodeVersion()) import("./start/bootstrap.mjs").then(({ bootstrap }) => bootstrap("dev"));
