import path from "node:path";

/** Where everything lives that is not in git: DATA_DIR, or `.data` beside the sources. Absolute. */
export const getDataFolder = () => path.resolve(process.env.DATA_DIR || ".data");

/**
 * The files in it that more than one command reads.
 * @param {string} dataFolder
 */
export const toDataPaths = (dataFolder) => ({
  cluster: path.join(dataFolder, "postgres"),
  password: path.join(dataFolder, "database-password"),
  url: path.join(dataFolder, "database-url"),
  log: path.join(dataFolder, "postgres.log"),
  portal: path.join(dataFolder, "run", "portal.json"),
  databaseLock: path.join(dataFolder, "run", "database.lock"),
  databaseUsers: path.join(dataFolder, "run", "database-users"),
});
