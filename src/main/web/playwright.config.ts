import { defineConfig } from '@playwright/test'

const port = 18099
const base = process.env.BASE ?? `http://127.0.0.1:${port}`

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/results',
  // an axe run over a page takes half a minute on two cores
  timeout: 180_000,
  retries: process.env.CI ? 1 : 0,
  fullyParallel: false,
  workers: 1,
  reporter: [['list']],
  use: {
    baseURL: base,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: process.env.BASE
    ? undefined
    : {
        command: `exec java -jar ${process.env.NIANLUN_JAR ?? '../../../target/nianlun.jar'} --server.port=${port} --nianlun.home=../../../target/e2e-home`,
        url: `${base}/actuator/health/readiness`,
        timeout: 180_000,
        reuseExistingServer: false,
        // the server ends its own PostgreSQL; killed, it would leave it running
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      },
})
