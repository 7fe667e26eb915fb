/** Whether a folder lies where another program, or another machine, has its hands on it while SQLite writes. */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import type { NotebookWarning } from '../../shared/model/notebook.ts'

/** Folder names that the services' own programs give; the parts of a path are held against them one by one. */
const syncedNames: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .+|-.+)?$/i, 'OneDrive'],
  [/^SkyDrive$/i, 'OneDrive'],
  [/^Dropbox( \(.+\)|-.+)?$/i, 'Dropbox'],
  [/^(Google Drive|GoogleDrive(-.+)?|DriveFS)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|iCloudDrive|Mobile Documents|com~apple~CloudDocs)$/i, 'iCloud Drive'],
  [/^(Nextcloud|ownCloud)\d*$/i, 'Nextcloud'],
  [/^Syncthing$/i, 'Syncthing'],
  [/^(Nutstore( Files)?|NutstoreSync|我的坚果云|坚果云)$/i, '坚果云'],
  [
    /^(BaiduSyncdisk|BaiduNetdisk(Workspace|Download)?|BaiduYunSync|百度网盘(同步空间)?|百度云同步盘)$/i,
    '百度网盘',
  ],
  [/^(WPSDrive|WPS ?Cloud ?Files|WPS云盘|WPS网盘)$/i, 'WPS 云盘'],
  [/^(Box|Box Sync|Box-Box)$/, 'Box'],
  [/^(SynologyDrive|Synology Drive|CloudStation)$/i, 'Synology Drive'],
  [/^(MEGA|MEGAsync)$/, 'MEGA'],
  [/^(pCloud ?Drive|pCloudSync)$/i, 'pCloud'],
  [/^Seafile$/i, 'Seafile'],
  [/^Yandex\.?Disk$/i, 'Yandex Disk'],
  // macOS keeps what services sync here, one folder for each.
  [/^CloudStorage$/, 'CloudStorage'],
]

/** What a service leaves in a folder that it syncs, or in one above it, whatever the folders are called. */
const syncedMarkers: readonly (readonly [RegExp, string])[] = [
  [/^\.stfolder/, 'Syncthing'],
  [/^\.dropbox(\.cache)?$/, 'Dropbox'],
  [/^\.(_?sync_[0-9a-f]+\.db|nextcloudsync\.log|owncloudsync\.log)$/, 'Nextcloud'],
  [/^\.tmp\.drive(down|up)load$/, 'Google Drive'],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i, 'OneDrive'],
  [/^\.(nutstore|nutstore\.db|NutstoreCache)$/i, '坚果云'],
  [/^\.(baiduyun|baidusync|BaiduSyncdisk).*$/i, '百度网盘'],
  [/^\.seafile-data$/, 'Seafile'],
  [/^\.SynologyWorkingDirectory$/, 'Synology Drive'],
]

/** File systems of another machine, as Linux names them, and what people call them. */
const networkTypes: Readonly<Record<string, string>> = {
  nfs: 'NFS',
  nfs4: 'NFS',
  cifs: 'SMB',
  smb3: 'SMB',
  smbfs: 'SMB',
  afs: 'AFS',
  ceph: 'Ceph',
  '9p': '9P',
  vboxsf: 'VirtualBox',
  glusterfs: 'GlusterFS',
  davfs: 'WebDAV',
  'fuse.sshfs': 'SSHFS',
  'fuse.rclone': 'rclone',
  'fuse.davfs2': 'WebDAV',
  'fuse.glusterfs': 'GlusterFS',
  'fuse.gvfsd-fuse': 'GVfs',
  'fuse.smbnetfs': 'SMB',
  'fuse.vmhgfs-fuse': 'VMware',
}

/** Of the data folder, which is there. */
export function folderWarnings(folder: string): readonly NotebookWarning[] {
  const real = realFolder(folder)
  const synced = syncedBy(real, entriesOf)
  const network = networkOf(real, process.platform, mountTable())
  return [
    ...(synced === null ? [] : [{ code: 'synced-folder' as const, by: synced, folder }]),
    ...(network === null ? [] : [{ code: 'network-folder' as const, by: network, folder }]),
  ]
}

/** Links followed; on Windows a drive letter of a network share becomes the share's name. */
function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

/** The service by name; null when none is seen. `entries` gives the names in a folder. */
export function syncedBy(folder: string, entries: (folder: string) => readonly string[]): string | null {
  const parts = folder.split(/[\\/]/)
  const named = match(parts, syncedNames)
  if (named === 'CloudStorage') return parts[parts.indexOf('CloudStorage') + 1]?.split('-')[0] ?? named
  return named ?? match(foldersAbove(folder).flatMap(entries), syncedMarkers)
}

function match(names: readonly string[], table: readonly (readonly [RegExp, string])[]): string | null {
  return table.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null
}

/** The folder itself and all above it. */
function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Server or file system by name; null for a disk of this machine. `mounts` is Linux's /proc/self/mountinfo. */
export function networkOf(folder: string, platform: NodeJS.Platform, mounts: string): string | null {
  if (platform === 'win32') {
    const share = /^\\\\(?:\?\\UNC\\)?(?![?.]\\)([^\\]+\\[^\\]+)/i.exec(folder)
    return share?.[1] === undefined ? null : `\\\\${share[1]}`
  }
  return networkTypes[mountTypeOf(folder, mounts)] ?? null
}

/** Type of the file system that the folder lies on: that of the longest mount point above it. */
function mountTypeOf(folder: string, mounts: string): string {
  let longest = ''
  let type = ''
  for (const line of mounts.split('\n')) {
    // proc(5): id, parent, device, root, mount point, options, optional fields, `-`, type.
    const [before = '', after = ''] = line.split(' - ')
    const point = unescaped(before.split(' ')[4] ?? '')
    if (point === '' || point.length < longest.length || !isInside(folder, point)) continue
    longest = point
    type = after.split(' ')[0] ?? ''
  }
  return type
}

/** Spaces and the like are written in octal. */
function unescaped(point: string): string {
  return point.replaceAll(/\\([0-7]{3})/g, (_all, octal: string) => String.fromCodePoint(parseInt(octal, 8)))
}

function isInside(folder: string, point: string): boolean {
  return point === '/' || folder === point || folder.startsWith(`${point}/`)
}

function mountTable(): string {
  const table = '/proc/self/mountinfo'
  try {
    return existsSync(table) ? readFileSync(table, 'utf8') : ''
  } catch {
    return ''
  }
}
