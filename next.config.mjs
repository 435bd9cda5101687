// Not TypeScript: the server reads this at every start, and would load a compiler for it.

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run check` runs the type checker; the build would only repeat it.
  typescript: { ignoreBuildErrors: true },
  // The title comes with the page: React shows what streams in after it a third of a second late.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  serverExternalPackages: ['better-sqlite3'],
};

export default config;
