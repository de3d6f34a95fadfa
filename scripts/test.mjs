// `npm test`, and `npm run check` with --no-browser. Sets itself up like `npm start`, on a database of its own.
import { checkNodeVersion } from "./start/node-version.mjs";

if (checkNodeVersion())
  import("./test/bootstrap.mjs").then(({ bootstrap }) => bootstrap(process.argv.slice(2)));
else console.log("0 passed, 1 failed");
