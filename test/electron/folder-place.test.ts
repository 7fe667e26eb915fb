/** Folders that are synced or lie on another machine are known as such; ordinary ones are not. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWarnings, networkOf, syncedBy } from '../../electron/db/folder-place.ts'
import { openTestStores, temporaryFolder } from './fixtures/stores.ts'

const empty = () => []

test.each([
  ['C:\\Users\\a\\OneDrive\\Duizhao', 'OneDrive'],
  ['C:\\Users\\a\\OneDrive - United Nations\\Documents\\Duizhao', 'OneDrive'],
  ['/Users/a/Library/CloudStorage/OneDrive-UnitedNations/Duizhao', 'OneDrive'],
  ['/Users/a/Library/CloudStorage/Tresorit-a/Duizhao', 'Tresorit'],
  ['/home/a/Dropbox/notes', 'Dropbox'],
  ['/home/a/Dropbox (Personal)/notes', 'Dropbox'],
  ['C:\\Users\\a\\Google Drive\\Duizhao', 'Google Drive'],
  ['/Users/a/Library/CloudStorage/GoogleDrive-a@un.org/My Drive', 'Google Drive'],
  ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/Duizhao', 'iCloud Drive'],
  ['C:\\Users\\a\\iCloudDrive\\Duizhao', 'iCloud Drive'],
  ['/home/a/Nextcloud/Duizhao', 'Nextcloud'],
  ['/home/a/ownCloud/Duizhao', 'Nextcloud'],
  ['D:\\我的坚果云\\对照', '坚果云'],
  ['/home/a/Nutstore Files/对照', '坚果云'],
  ['D:\\BaiduSyncdisk\\对照', '百度网盘'],
  ['D:\\百度网盘同步空间\\对照', '百度网盘'],
])('%s is synced by %s', (folder, service) => {
  expect(syncedBy(folder, empty)).toBe(service)
})

test.each([
  '/home/a/.config/Duizhao',
  'C:\\Users\\a\\AppData\\Roaming\\Duizhao',
  '/Users/a/Library/Application Support/Duizhao',
  '/home/a/my OneDrive notes/x',
  '/home/dropboxer/box/x',
])('%s is not synced', (folder) => {
  expect(syncedBy(folder, empty)).toBeNull()
})

test('what a service leaves in a folder above tells of it, whatever the folder is called', async () => {
  const folder = temporaryFolder()
  const data = join(folder, 'work', 'duizhao')
  mkdirSync(data, { recursive: true })
  expect(folderWarnings(data)).toEqual([])
  mkdirSync(join(folder, 'work', '.stfolder'))
  expect(folderWarnings(data)).toEqual([{ code: 'synced-folder', by: 'Syncthing', folder: data }])
  const { services } = openTestStores(data)
  expect((await services.notebook.health()).warnings).toMatchObject([{ by: 'Syncthing' }])
})

test.each([
  ['.dropbox', 'Dropbox'],
  ['.sync_0a1b2c3d4e5f.db', 'Nextcloud'],
  ['._sync_0a1b2c3d4e5f.db', 'Nextcloud'],
  ['.tmp.drivedownload', 'Google Drive'],
])('%s is the mark of %s', (marker, service) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, marker), '')
  expect(folderWarnings(folder)).toMatchObject([{ by: service }])
})

const mounts = [
  '22 1 252:0 / / rw,relatime shared:1 - ext4 /dev/vda rw',
  '40 22 0:40 / /mnt/un\\040share rw,relatime shared:2 - cifs //server/share rw,vers=3.0',
  '41 22 0:41 / /home rw,relatime - nfs4 server:/home rw',
  '42 41 8:1 / /home/a/local rw - ext4 /dev/sda1 rw',
  '43 22 0:43 / /media/remote rw - fuse.sshfs a@b:/ rw',
  '44 22 8:2 / /media/stick rw - fuseblk /dev/sdb1 rw',
].join('\n')

test.each([
  ['/mnt/un share/duizhao', 'SMB'],
  ['/home/b/.config/Duizhao', 'NFS'],
  ['/media/remote/x', 'SSHFS'],
  ['/home/a/local/x', null],
  ['/homes/x', null],
  ['/media/stick/x', null],
  ['/tmp', null],
])('Linux: %s lies on %s', (folder, by) => {
  expect(networkOf(folder, 'linux', mounts)).toBe(by)
})

test.each([
  ['\\\\server\\share\\Duizhao', '\\\\server\\share'],
  ['\\\\?\\UNC\\server\\share\\Duizhao', '\\\\server\\share'],
  ['\\\\?\\C:\\Users\\a', null],
  ['C:\\Users\\a\\AppData\\Roaming\\Duizhao', null],
])('Windows: %s lies on %s', (folder, by) => {
  expect(networkOf(folder, 'win32', '')).toBe(by)
})
