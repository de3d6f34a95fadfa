/** The oldest version that Next, Prisma and this project's own code are run on. */
const OLDEST = /** @type {const} */ ([20, 19]);

/**
 * Says what to do and sets the exit code where Node is too old. Written so that old versions can read it, too.
 * @returns {boolean}
 */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return true;
  console.error(
    `Node ${version} is too old: install Node ${OLDEST.join(".")} or newer (https://nodejs.org) and run this again.`,
  );
  process.exitCode = 1;
  return false;
}
