import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

const folders = (path: string) => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)

it('has a room of the same name on the server for every feature', () => {
  const rooms = folders('../java/io/nianlun')

  expect(folders('features').filter((feature) => !rooms.includes(feature))).toEqual([])
})
