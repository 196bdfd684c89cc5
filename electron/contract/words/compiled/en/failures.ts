// Made from assets/words by `npm run words`.
import { given, speechOf } from '../../speech.ts';
import type { FailureWords } from '../words.ts';

const { moment, number, plural, text, wait } = speechOf('en');

export const words: FailureWords = {
  failures: {
    'LK-0001': {
      summary: (v = {}) => 'Something went wrong inside Latchkey' + (given(v.reference) ? ' (reference ' + text(v.reference) + ')' : '') + '.',
      userAction: (v = {}) => 'Try again. If it happens again, give the code' + (given(v.reference) ? ' and the reference ' + text(v.reference) : '') + ' to your helpdesk.',
      helpdesk: (v = {}) => 'The log on this computer has the details' + (given(v.reference) ? '; search it for ' + text(v.reference) : '') + '. Send it to the people who maintain Latchkey.',
    },
    'LK-0002': {
      summary: 'Cancelled.',
      userAction: 'Nothing to do. Start again whenever you like.',
      helpdesk: 'The user or the system stopped Latchkey. Everything done until then has been undone.',
    },
    'LK-1010': {
      summary: 'Latchkey’s notes about an unfinished set-up were damaged and have been set aside.',
      userAction: 'Start again. If your account on the server lists an app password you don’t recognise, delete it there.',
      helpdesk: (v = {}) => 'The damaged journal has been kept' + (given(v.path) ? ' as ' + text(v.path) : '') + '. Compare the user’s app passwords on the server with the drives on this computer, and delete any that are left over.',
    },
    'LK-1011': {
      summary: 'The list of your drives was damaged and has been set aside.',
      userAction: 'Set up your drives again. Your files are on the server and aren’t affected.',
      helpdesk: (v = {}) => 'The damaged list has been kept' + (given(v.path) ? ' as ' + text(v.path) : '') + '. Once the drives have been set up again, delete the old app passwords on the server.',
    },
    'LK-1012': {
      summary: 'Latchkey’s files were written by a newer version than this one.',
      userAction: 'Update Latchkey, then start again.',
      helpdesk: (v = {}) => 'This computer has an older Latchkey than the one that last ran for this user' + (given(v.path) ? ' (file ' + text(v.path) + ')' : '') + '. Install the newer one; don’t delete the file.',
    },
    'LK-1013': {
      summary: (v = {}) => 'Latchkey can’t save its notes on this computer’s disk' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
      userAction: 'Free up some space on the disk, then start again.',
      helpdesk: (v = {}) => 'Check free space, quota and permissions of the folder' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Latchkey does nothing on the server without these notes.',
    },
    'LK-1020': {
      summary: 'Latchkey can’t make sure it’s the only one making changes here, so it changes nothing.',
      userAction: 'Contact your helpdesk: the location of your personal files on this computer doesn’t allow it.',
      helpdesk: (v = {}) => 'The file' + (given(v.path) ? ' ' + text(v.path) : '') + ' can’t be locked' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. On a network home, the file system must offer locks (flock; lockd for NFS 3); otherwise set XDG_DATA_HOME to a local folder of the user.',
    },
    'LK-1021': {
      summary: (v = {}) => 'Other people can change a folder where Latchkey keeps its files' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: (v = {}) => 'Remove their write permission' + (given(v.path) ? ', in a terminal: chmod go-w ' + text(v.path) : '') + '. Then start again.',
      helpdesk: (v = {}) => 'The folder' + (given(v.path) ? ' ' + text(v.path) : '') + ' is writable by its group or by everyone. Its contents could be swapped, so Latchkey doesn’t trust it. Only its owner should have write permission' + (given(v.path) ? ': chmod go-w ' + text(v.path) : '') + '.',
    },
    'LK-1022': {
      summary: (v = {}) => 'A file or folder that Latchkey uses belongs to someone else' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Start Latchkey as yourself, without sudo. If you already did, contact your helpdesk.',
      helpdesk: (v = {}) => 'The user must own' + (given(v.path) ? ' ' + text(v.path) : '') + '; each folder above must belong to the user or to root. Check the owner (ls -ld), and use chown to give it back if Latchkey was once started as another user.',
    },
    'LK-1023': {
      summary: (v = {}) => 'Something else is where one of Latchkey’s files should be' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Move it away, then start again. If you don’t know what it is, contact your helpdesk.',
      helpdesk: (v = {}) => 'Latchkey only reads plain files of a sensible size' + (given(v.path) ? '; ' + text(v.path) + ' isn’t one' : '') + '. Something else put a folder, pipe, device, socket or far too large file there under that name.',
    },
    'LK-5401': {
      summary: (v = {}) => 'macOS was refused when connecting the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Try again: Latchkey creates new credentials for macOS each time. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'NetFS reports that it was refused' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. It asks Latchkey’s own server on this computer, with a credential created fresh each time, not the company’s server.',
    },
    'LK-5402': {
      summary: (v = {}) => 'macOS couldn’t connect the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' and gave no reason.',
      userAction: 'Try again. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'NetFS reports “mount failed”' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. Console may have more, under the process NetAuthSysAgent or webdavfs_agent.',
    },
    'LK-5403': {
      summary: (v = {}) => 'macOS found nothing to connect at the drive’s address' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Quit Latchkey, open it again, and reconnect the drive.',
      helpdesk: (v = {}) => 'NetFS reports that there’s no such share' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. The address is that of Latchkey’s server on this computer, which may have restarted in the meantime.',
    },
    'LK-5404': {
      summary: (v = {}) => 'macOS tried to connect the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' without a login.',
      userAction: 'Try again. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'NetFS reports that guests aren’t supported' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. It was given a login: a setting or a profile on this Mac changes how servers are connected.',
    },
    'LK-5405': {
      summary: (v = {}) => 'Another user of this Mac has connected this drive’s address' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Ask them to log out, or to eject it in their Finder. Then try again.',
      helpdesk: (v = {}) => 'NetFS reports EEXIST' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': an address can only be mounted once, whatever the user name. The existing mount isn’t this user’s, so Latchkey leaves it alone (`mount -t webdav` shows it).',
    },
    'LK-5406': {
      summary: (v = {}) => 'macOS doesn’t recognise the drive’s address as a network drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Quit Latchkey, open it again, and try again.',
      helpdesk: (v = {}) => 'NetFS reports ENODEV' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': no answer, no WebDAV, a file instead of a folder, or a server error while mounting. Latchkey’s own request to the same address worked just before.',
    },
    'LK-5407': {
      summary: (v = {}) => 'macOS has nowhere to show the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Restart this Mac and try again.',
      helpdesk: (v = {}) => 'NetFS reports ENOENT' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': the folder under /Volumes couldn’t be created. Folders from earlier mounts, owned by root, may still be there.',
    },
    'LK-5408': {
      summary: (v = {}) => 'A question from macOS about the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' was answered with Cancel.',
      userAction: 'Try again, and choose Allow when macOS asks.',
      helpdesk: (v = {}) => 'NetFS reports that someone declined' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. Latchkey tells macOS not to ask questions; one appeared anyway, perhaps from a security product.',
    },
    'LK-5409': {
      summary: (v = {}) => 'The connection was lost while macOS was connecting the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Try again. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'NetFS reports EIO' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. If it happens again, check whether a security product inspects connections to 127.0.0.1.',
    },
    'LK-5410': {
      summary: (v = {}) => 'macOS can’t connect the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' the way Latchkey asks.',
      userAction: 'Update macOS and Latchkey. If that doesn’t help, contact your helpdesk.',
      helpdesk: (v = {}) => 'NetFS reports EINVAL' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': it doesn’t accept the address or an option. Note the macOS version.',
    },
    'LK-5411': {
      summary: (v = {}) => 'macOS got no answer in time when connecting the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Try again when the network is better. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'NetFS reports ETIMEDOUT' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. The server is slow to answer, or a security product holds up connections to 127.0.0.1.',
    },
    'LK-5412': {
      summary: (v = {}) => 'macOS got no answer at the drive’s address on this computer' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Quit Latchkey, open it again, and try again.',
      helpdesk: (v = {}) => 'NetFS reports ECONNREFUSED' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': the process that serves the drives has ended, or listens on another port.',
    },
    'LK-5413': {
      summary: (v = {}) => 'macOS can’t reach this computer’s own address' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Restart this Mac and try again.',
      helpdesk: (v = {}) => 'NetFS reports EHOSTDOWN' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ' for 127.0.0.1. Check packet filters, VPN clients and network extensions.',
    },
    'LK-5414': {
      summary: (v = {}) => 'macOS isn’t allowed to connect to this computer’s own address' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Open System Settings > Privacy & Security > Local Network, turn Latchkey on, and try again.',
      helpdesk: (v = {}) => 'NetFS reports EHOSTUNREACH' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ' for 127.0.0.1. A denied Local Network permission looks like this, and so do network extensions that filter traffic.',
    },
    'LK-5415': {
      summary: (v = {}) => 'macOS couldn’t connect the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', with a result that Latchkey doesn’t recognise.',
      userAction: 'Try again. If it happens again, contact your helpdesk.',
      helpdesk: (v = {}) => 'NetFS returned a result that isn’t on any list' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. Positive results are an errno, negative ones an OSStatus.',
    },
    'LK-5416': {
      summary: (v = {}) => 'macOS took too long with the drive' + (given(v.seconds) ? ' (over ' + wait(v.seconds) + ')' : '') + ', so Latchkey stopped waiting.',
      userAction: 'Try again. If it happens again, open your files in the browser for now.',
      helpdesk: (v = {}) => 'A call to NetFS or unmount didn’t return' + (given(v.seconds) ? ' within ' + wait(v.seconds) : '') + '. Some macOS versions hang while mounting WebDAV; restarting helps when NetAuthSysAgent hangs.',
    },
    'LK-5417': {
      summary: 'The part of Latchkey that connects drives quit unexpectedly.',
      userAction: 'Try again. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'The process that calls NetFS ended without an answer' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Crash reports are in Console; a security product may have ended it.',
    },
    'LK-5418': {
      summary: (v = {}) => 'macOS says the drive is connected' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', but shows no volume for it.',
      userAction: 'Try again. If it happens again, restart this Mac.',
      helpdesk: 'NetFS gave no path, and the list of mounts has no entry for the drive’s address.',
    },
    'LK-5419': {
      summary: (v = {}) => 'The drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' can’t be disconnected because it’s in use' + (given(v.programs) ? ' by ' + text(v.programs) : '') + '.',
      userAction: (v = {}) => 'Close its files' + (given(v.programs) ? ' in ' + text(v.programs) : '') + ' and try again. To disconnect it anyway, eject it in the Finder; unsaved changes will be lost.',
      helpdesk: (v = {}) => 'unmount reports EBUSY' + (given(v.path) ? ' for ' + text(v.path) : '') + '. Latchkey never forces it. `lsof +f -- PATH` lists who has files open; Spotlight may, too.',
    },
    'LK-5420': {
      summary: (v = {}) => 'macOS couldn’t disconnect the drive' + (given(v.path) ? ' at ' + text(v.path) : '') + '.',
      userAction: 'Eject it in the Finder, then try again.',
      helpdesk: (v = {}) => 'unmount failed' + (given(v.errno) ? ' (errno ' + text(v.errno) + ')' : '') + '.',
    },
    'LK-5421': {
      summary: 'Latchkey can’t use macOS network drives on this Mac.',
      userAction: 'Reinstall Latchkey, in the version for this Mac’s processor.',
      helpdesk: (v = {}) => 'NetFS or the system library couldn’t be loaded' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Latchkey’s native part is missing, built for another processor, or not signed like the rest.',
    },
    'LK-5422': {
      summary: 'macOS doesn’t let Latchkey use network volumes.',
      userAction: 'Open System Settings > Privacy & Security > Files & Folders, allow network volumes for Latchkey, and try again.',
      helpdesk: (v = {}) => 'Latchkey’s programs get EPERM' + (given(v.path) ? ' at ' + text(v.path) : '') + '. A profile can allow it for everyone (PPPC, SystemPolicyNetworkVolumes). The drive itself may work in the Finder.',
    },
    'LK-5423': {
      summary: 'macOS won’t open Latchkey at login until you allow it.',
      userAction: 'Open System Settings > General > Login Items & Extensions, and turn Latchkey on.',
      helpdesk: 'SMAppService reports “requires approval”: the user has turned the login item off, or hasn’t allowed it yet. A profile can allow it (com.apple.servicemanagement).',
    },
    'LK-5424': {
      summary: 'macOS can’t find Latchkey as an app to open at login.',
      userAction: 'Move Latchkey to the Applications folder, open it from there, and try again.',
      helpdesk: 'SMAppService reports “not found”: the app is running from a disk image, isn’t signed, or was moved while running.',
    },
    'LK-6001': {
      summary: (v = {}) => 'Your IT department doesn’t allow this' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Ask your helpdesk if you need it.',
      helpdesk: (v = {}) => 'A policy on this computer forbids it' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
    },
    'LK-6002': {
      summary: 'Your IT department’s settings for this server’s web page can’t be read.',
      userAction: 'Contact your helpdesk. You’ve done nothing wrong.',
      helpdesk: (v = {}) => 'The policy' + (given(v.by) ? ' ' + text(v.by) : '') + ' or a recipe in it is damaged: check it against recipe.schema.json. Until it can be read, Latchkey doesn’t fall back to its own recipe, which may allow more.',
    },
    'LK-6003': {
      summary: (v = {}) => 'Your IT department has set which server this computer connects to' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Use that address. If you need another server, ask your helpdesk.',
      helpdesk: (v = {}) => 'The policy fixes the server' + (given(v.path) ? ' (' + text(v.path) + ', platform.address)' : '') + '. Nothing was sent to the other address.',
    },
    'LK-6004': {
      summary: (v = {}) => 'Your IT department’s rules can’t be read' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ', so nothing new can be set up.',
      userAction: 'Contact your helpdesk. Drives that are already set up keep working.',
      helpdesk: (v = {}) => 'The policy is damaged, unreadable, or can be changed by people outside IT' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. It may fix a server. “latchkey policy” says more.',
    },
    'LK-6005': {
      summary: (v = {}) => 'Your IT department allows one drive on this computer' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Use the drive you have, or remove it first.',
      helpdesk: (v = {}) => 'The policy moreDrives doesn’t allow a second drive' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
    },
    'LK-1001': {
      summary: (v = {}) => 'This isn’t an address Latchkey can use' + (given(v.address) ? ': ' + text(v.address) : '') + '.',
      userAction: 'Enter the web address you use in your browser, for example company.netexplorer.pro.',
      helpdesk: 'Give the user the address that staff use in the browser. It may contain a path, but no user name or password.',
    },
    'LK-1002': {
      summary: (v = {}) => 'The address' + (given(v.host) ? ' of ' + text(v.host) : '') + ' begins with http://, which would expose your password on the network.',
      userAction: 'Use the address that begins with https://.',
      helpdesk: 'Plain http is only accepted for this computer itself. The server must be reachable over https.',
    },
    'LK-1003': {
      summary: (v = {}) => 'The name for the app password is too long' + (given(v.limit) ? ': ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' character', 'other': () => number(v.limit) + ' characters' }) + ' at most' : '') + '.',
      userAction: 'Choose a shorter name, or leave it empty and Latchkey picks one.',
      helpdesk: (v = {}) => 'The server limits the length of these names' + (given(v.limit) ? ' to ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' character', 'other': () => number(v.limit) + ' characters' }) : '') + '.',
    },
    'LK-1004': {
      summary: 'A name is empty or contains characters that can’t be used.',
      userAction: 'Enter it again, without line breaks or special keys.',
      helpdesk: (v = {}) => 'The user name, the app password’s name and the label must have at least one character and no control characters. Pasted text often brings some along.' + (given(v.what) ? ' The problem is: ' + text(v.what) + '.' : ''),
    },
    'LK-1005': {
      summary: (v = {}) => 'The drive can’t have this name' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Choose a name without / that doesn’t start with a dot.',
      helpdesk: 'The name becomes a folder name: no slash, no leading dot, not too long.',
    },
    'LK-1006': {
      summary: (v = {}) => 'You already have a drive with this name' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Choose another name, or remove the existing drive first.',
      helpdesk: 'Drive names are unique on a computer; upper and lower case count as the same.',
    },
    'LK-1007': {
      summary: 'Latchkey had another question, but there were no more answers.',
      userAction: 'Start it in a terminal, or give each answer on its own line: password, method if there’s a choice, code.',
      helpdesk: 'Standard input ended too early. The order is: password, id of the method if several are offered, code.',
    },
    'LK-1008': {
      summary: 'It isn’t clear which drive you mean.',
      userAction: (v = {}) => 'Name one of your drives' + (given(v.labels) ? ': ' + text(v.labels) : '') + '.',
      helpdesk: 'There’s no drive with that name or id, or there are several and none was named.',
    },
    'LK-1009': {
      summary: 'Latchkey is already setting up or removing a drive.',
      userAction: 'Wait until that’s finished, or cancel it there, then try again.',
      helpdesk: (v = {}) => 'Another Latchkey of this user is working' + (given(v.name) ? ' (process ' + text(v.name) + ')' : '') + '; only one at a time can change drives.',
    },
    'LK-1014': {
      summary: (v = {}) => 'An earlier set-up isn’t finished yet' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Reconnect that drive to finish it, or remove it to undo it.',
      helpdesk: 'The status shows why it’s waiting. One set-up must be finished or undone before the next one starts.',
    },
    'LK-1015': {
      summary: (v = {}) => 'The file with your organisation’s certificate can’t be read' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Check the path, or ask your helpdesk for the file.',
      helpdesk: 'It must be a PEM file with at least one CA certificate that the user can read.',
    },
    'LK-1016': {
      summary: (v = {}) => 'Your account has no such app password' + (given(v.id) ? ': ' + text(v.id) : '') + '.',
      userAction: 'Check the list again: it may already have been deleted.',
      helpdesk: 'The id isn’t in the list of the account’s app passwords.',
    },
    'LK-1017': {
      summary: (v = {}) => 'Latchkey doesn’t understand this command' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'See latchkey --help.',
      helpdesk: 'An option, command or value is unknown, missing or not expected. Passwords are never taken from the command line.',
    },
    'LK-1018': {
      summary: (v = {}) => 'There’s no drive for this' + (given(v.label) ? ': ' + text(v.label) : '') + '.',
      userAction: 'Its app password is for another application. Open that application instead.',
      helpdesk: 'An application connection has no folder to open or to connect. It can be renewed, copied once (hand-over) and removed.',
    },
    'LK-1019': {
      summary: (v = {}) => 'App passwords from this server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' don’t work for drives.',
      userAction: 'Open OneDrive and SharePoint as usual, with your work or school account. Only choose “For another application” for a scanner or app that sends mail.',
      helpdesk: 'SharePoint and OneDrive have refused the old client sign-in since May 2026. The only thing left for Microsoft 365 app passwords is SMTP AUTH. In a terminal: setup --platform microsoft365 --application NAME --for sending-mail.',
    },
    'LK-2402': {
      summary: 'Microsoft 365 app passwords no longer work for this.',
      userAction: 'Sign in there as usual, with your work or school account. Only a scanner or app that sends mail can still use one. Nothing was created.',
      helpdesk: 'Exchange Online has refused passwords for EWS, IMAP, POP, ActiveSync and MAPI since the end of 2022, SharePoint and OneDrive the old client sign-in since May 2026. SMTP AUTH is left (--for sending-mail), off by default from the end of December 2026.',
    },
    'LK-2403': {
      summary: 'Latchkey needs to know what the Microsoft 365 app password is for.',
      userAction: 'Add what it’s for: --for sending-mail is the only use Microsoft has left. For anything else, sign in there as usual.',
      helpdesk: 'In a terminal, Latchkey asks. Without one it needs --for: most uses are closed, and Latchkey won’t create a password that doesn’t work.',
    },
    'LK-1025': {
      summary: (v = {}) => 'Latchkey was started in a way that would let other programs listen in' + (given(v.switch) ? ': ' + text(v.switch) : '') + '. It won’t start like that.',
      userAction: 'Start Latchkey from your applications. If you see the same message, contact your helpdesk.',
      helpdesk: (v = {}) => 'A shortcut, an autostart entry or a program adds a debugging switch' + (given(v.switch) ? ' (' + text(v.switch) + ')' : '') + '. Remove it: the packaged Latchkey refuses switches that expose its pages, its memory or its connections.',
    },
    'LK-1026': {
      summary: (v = {}) => 'It isn’t clear which user you mean' + (given(v.user) ? ': ' + text(v.user) : '') + '.',
      userAction: (v = {}) => 'Give the user’s name, login or email address exactly as the server has it' + (given(v.users) ? '. It found: ' + text(v.users) : '') + '.',
      helpdesk: 'No user has exactly that name, login or email address, or several do. Users that nobody can search for aren’t found either.',
    },
    'LK-1027': {
      summary: (v = {}) => 'The reason is too long' + (given(v.limit) ? ': ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' character', 'other': () => number(v.limit) + ' characters' }) + ' at most' : '') + '.',
      userAction: 'Shorten it. A ticket number is enough.',
      helpdesk: 'Reasons are logged and sent to the server with the request, so they have a limit.',
    },
    'LK-7017': {
      summary: (v = {}) => 'Something would be lost.' + (given(v.programs) ? ' Programs have files open on ' + (given(v.labels) ? text(v.labels) : 'your drives') + ': ' + text(v.programs) + '.' : '') + (given(v.files) ? ' Latchkey has copies of files that couldn’t be saved: ' + text(v.files) + '.' : ''),
      userAction: 'Save your work and close these files first. You can save the copies under “Drives” in Latchkey’s window.',
      helpdesk: 'The drives are still mapped. With --force (one drive) or --yes (all of them) in a terminal, or after a question in the window, Latchkey unmaps them anyway.',
    },
    'LK-7030': {
      summary: (v = {}) => 'There’s no such folder on the server' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Check the spelling, or leave the folder out to get all your files.',
      helpdesk: (v = {}) => 'A WebDAV request for the folder' + (given(v.host) ? ' on ' + text(v.host) : '') + ' answered 404, and its parent folder doesn’t list it. An app password created for this attempt has been deleted again.',
    },
    'LK-7033': {
      summary: (v = {}) => 'This is a drive' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '. Its app password can’t be used for anything else.',
      userAction: 'Create a separate app password: in Latchkey, choose “For another application”.',
      helpdesk: 'One app password per application: only an application connection can be handed over. In a terminal: latchkey setup --application NAME.',
    },
    'LK-2001': {
      summary: (v = {}) => 'Wrong user name or password' + (given(v.host) ? ' for ' + text(v.host) : '') + '.',
      userAction: 'Check what you typed. You can try a sign-in password in your browser first. Repeated wrong passwords can get your whole office blocked.',
      helpdesk: (v = {}) => 'Check the user name' + (given(v.user) ? ' (' + text(v.user) + ')' : '') + ', and reset the password if needed. Where the sign-in password is required, an app password won’t do.' + (given(v.login) ? ' Here, an app password of ' + text(v.login) + ' was required.' : ''),
    },
    'LK-2002': {
      summary: 'Your account needs a second sign-in step, and none is set up yet.',
      userAction: (v = {}) => 'Sign in' + (given(v.host) ? ' to ' + text(v.host) : '') + ' in your browser once and follow the instructions there, then start again.',
      helpdesk: 'A second factor is required for this user. It can only be enrolled at the next sign-in on the web.',
    },
    'LK-2003': {
      summary: (v = {}) => 'Your account uses your organisation’s sign-in' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '.',
      userAction: 'Sign in with your browser. If Latchkey doesn’t offer that, ask your helpdesk to set it up.',
      helpdesk: (v = {}) => 'This account has no password on the server: it signs in with SSO' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '. Register Latchkey there as an OAuth application and put its client id into the policy.',
    },
    'LK-2004': {
      summary: 'The server doesn’t allow sign-in from this network.',
      userAction: 'Connect to your office network or VPN, then try again.',
      helpdesk: 'The access policy of this user or group limits the IP addresses.',
    },
    'LK-2005': {
      summary: (v = {}) => 'The server doesn’t allow sign-in at this time' + (given(v.until) ? '; it will again on ' + moment(v.until) : '') + '.',
      userAction: 'Try again during the hours your organisation allows.',
      helpdesk: 'The access policy of this user or group limits the hours. Check the time zone, too.',
    },
    'LK-2006': {
      summary: 'The server doesn’t allow you to sign in with apps like this one.',
      userAction: 'Create the app password on the server’s web page if Latchkey offers that, or ask your helpdesk to allow it.',
      helpdesk: 'The access policy of this user or group limits the kinds of client. Allow API and WebDAV access.',
    },
    'LK-2007': {
      summary: (v = {}) => 'The server has blocked your whole network after too many wrong passwords' + (given(v.retryAfterS) ? '; try again in ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Wait before you try again. Colleagues in your office are blocked, too.',
      helpdesk: 'Find the program with an old password (often a mapped drive or a phone) and stop it, then wait or lift the block on the server.',
    },
    'LK-2008': {
      summary: 'Your sign-in ended before the work was done.',
      userAction: 'Start over and sign in again.',
      helpdesk: 'The server’s token expired or was withdrawn. If it happens every time, compare the clocks of computer and server.',
    },
    'LK-2009': {
      summary: 'The server refused the sign-in for a reason Latchkey doesn’t recognise.',
      userAction: 'Sign in with your browser: you may find out more there.',
      helpdesk: (v = {}) => 'Check the user’s state and access policy on the server.' + (given(v.status) ? ' It answered with status ' + text(v.status) + '.' : '') + (given(v.rule) ? ' Rule: ' + text(v.rule) + '.' : ''),
    },
    'LK-2010': {
      summary: (v = {}) => 'The browser sign-in wasn’t finished in time' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Start again. If the page didn’t open, copy the link into a browser on this computer.',
      helpdesk: 'If the user did sign in, check where the browser was sent afterwards: the answer must reach 127.0.0.1 on this computer. A proxy for local addresses can get in the way.',
    },
    'LK-2014': {
      summary: (v = {}) => 'Someone else signed in using the browser' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + (given(v.user) ? ', not ' + text(v.user) : '') + '.',
      userAction: 'Sign out there, then start again and sign in as the right user.',
      helpdesk: 'The browser had a session of another account. What was granted for it has been revoked.',
    },
    'LK-2017': {
      summary: (v = {}) => 'You said the account that signed in isn’t yours' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Nothing is connected, and Latchkey has given back the access it was granted. Start again and sign in as yourself.',
      helpdesk: 'Whoever confirms a sign-in link decides whose files it opens. If the user didn’t sign in as this account, someone else had the link.',
    },
    'LK-2018': {
      summary: (v = {}) => 'Latchkey couldn’t ask anyone whether this is the right account' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'If it is, start again with --user and this name. An e-mail address isn’t enough. Latchkey has given back the access it was granted.',
      helpdesk: 'Whoever confirms a sign-in link decides whose files it opens. Without a person at the terminal (--json, no terminal), Latchkey only connects an account named with --user, by its login or user id: people can often give their account any e-mail address.',
    },
    'LK-2019': {
      summary: (v = {}) => 'You may still be signed in there' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': Latchkey was stopped before it could read the answer.',
      userAction: 'The sign-in ends by itself before long. To be sure, check your signed-in devices on the server and end any you don’t recognise.',
      helpdesk: 'The server may hold a session or a token whose value nobody has. It can’t be used, and no program can end it.',
    },
    'LK-2020': {
      summary: (v = {}) => 'Your account isn’t an administrator' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Sign in with an administrator’s account. If yours should be one, ask whoever manages the server.',
      helpdesk: 'The server answered 403 to a request about other users: the account never had that right, or has just lost it. What was deleted before stays deleted.',
    },
    'LK-2021': {
      summary: (v = {}) => 'Your IT department is removing Latchkey from this computer, and one of your app passwords is still on the server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Only you can have it deleted: that takes a sign-in.',
      userAction: 'Sign in once, and Latchkey deletes it. If you can’t sign in any more, ask your helpdesk to delete it.',
      helpdesk: 'An administrator of the server can delete the app password instead. With the rule keepRefreshToken, set before drives are set up, no sign-in is needed here.',
    },
    'LK-2201': {
      summary: (v = {}) => 'The sign-in was declined in the browser' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Start again, and allow Latchkey to use your account when the page asks.',
      helpdesk: 'The user, or a rule on the server, didn’t consent. It answered with access_denied.',
    },
    'LK-2202': {
      summary: (v = {}) => 'The server doesn’t accept Latchkey’s browser sign-in' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Contact your helpdesk. It’s not a problem with your account.',
      helpdesk: (v = {}) => 'Check the OAuth application on the server: type Client, client id as in the policy, callback http://127.0.0.1/callback with any port, PKCE, scopes.' + (given(v.reason) ? ' It answered ' + text(v.reason) + '.' : ''),
    },
    'LK-2203': {
      summary: (v = {}) => 'Browser sign-in isn’t set up for this server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Sign in with your user name and password, or ask your helpdesk to set it up.',
      helpdesk: 'Put the client id of the OAuth application into the policy (oauth.clientId) or into the settings.',
    },
    'LK-2401': {
      summary: (v = {}) => 'Latchkey didn’t get an app password from the page' + (given(v.host) ? ' of ' + text(v.host) : '') + ' in time.',
      userAction: (v = {}) => 'Start again. If the page has already created one, delete it there' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey closes the page after 20 minutes and keeps nothing from it. It can’t know whether the page created an app password that nobody uses.',
    },
    'LK-2011': {
      summary: (v = {}) => 'This is your sign-in password; the drive needs an app password' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Create an app password in your security settings on the server, and enter that one.',
      helpdesk: 'WebDAV refuses the sign-in password of accounts with a second factor (PasswordLoginForbidden). An app password works.',
    },
    'LK-2012': {
      summary: (v = {}) => 'The server refused the sign-in without saying how to sign in' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Ask your helpdesk whether your account is disabled or needs a different way to sign in.',
      helpdesk: 'It answered 401 without WWW-Authenticate: the account is disabled, needs a second factor, or a gateway in front answers. The log has the request.',
    },
    'LK-2013': {
      summary: (v = {}) => 'Your account doesn’t have permission for this' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Ask your helpdesk to allow network drives and app passwords for you.',
      helpdesk: 'The server answered 403: rights of the user or group, a file access rule, or an app password without access to files.',
    },
    'LK-2015': {
      summary: (v = {}) => 'The password alone isn’t enough to sign in here' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Sign in with your browser: it asks for everything needed.',
      helpdesk: (v = {}) => 'Nextcloud refused the right password' + (given(v.user) ? ' of ' + text(v.user) : '') + ': the account has a second factor, is disabled, or signs in elsewhere (401/997 without WWW-Authenticate, PasswordLoginForbidden). Nothing was created.',
    },
    'LK-2016': {
      summary: (v = {}) => 'This is already an app password, not your sign-in password' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Enter your sign-in password, sign in with your browser, or choose “I have an app password”.',
      helpdesk: 'The server doesn’t create an app password for an app password (403). The one entered still works for what it was created for.',
    },
    'LK-2101': {
      summary: (v = {}) => 'Wrong code.' + (given(v.attemptsLeft) ? ' ' + plural(v.attemptsLeft, 0, { 'one': () => number(v.attemptsLeft) + ' attempt', 'other': () => number(v.attemptsLeft) + ' attempts' }) + ' left.' : ''),
      userAction: 'Wait for the next code in your app, or ask for a new one, and enter it.',
      helpdesk: 'With an authenticator app: is the phone’s clock right, and is it the entry for this account? Each code works once.',
    },
    'LK-2102': {
      summary: 'The time for entering the code is up.',
      userAction: 'Start again and enter the code soon after it arrives.',
      helpdesk: 'The server’s challenge has expired. If codes arrive late, suggest another method.',
    },
    'LK-2103': {
      summary: (v = {}) => 'Codes are locked after too many wrong ones' + (given(v.until) ? ' until ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Wait' + (given(v.until) ? ' until ' + moment(v.until) : '') + ', then start again.',
      helpdesk: (v = {}) => 'The server lifts the lock by itself' + (given(v.until) ? ' on ' + moment(v.until) : '') + '; an administrator may be able to lift it earlier.',
    },
    'LK-2104': {
      summary: (v = {}) => 'A code was sent a moment ago' + (given(v.retryAfterS) ? '; you can get a new one in ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Look for the message that was sent, or wait a little.',
      helpdesk: (v = {}) => 'The server limits how often codes are sent' + (given(v.retryAfterS) ? ': next in ' + wait(v.retryAfterS) : '') + '.',
    },
    'LK-2105': {
      summary: (v = {}) => 'The server asks for a second step that Latchkey doesn’t support' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Add an authenticator app, text message or e-mail as a second step in your account.',
      helpdesk: (v = {}) => 'Latchkey supports otp, sms, email and yubikey.' + (given(v.name) ? ' Offered: ' + text(v.name) + '.' : ''),
    },
    'LK-2106': {
      summary: (v = {}) => 'The method you chose isn’t one of those offered' + (given(v.offered) ? ': ' + text(v.offered) : '') + '.',
      userAction: 'Choose one of the methods offered.',
      helpdesk: 'The answer must be the id of an offered method: otp, sms, email or yubikey.',
    },
    'LK-2107': {
      summary: 'This can’t be a code: it’s empty or too long.',
      userAction: 'Enter the code exactly as you see it.',
      helpdesk: 'Nothing was sent to the server, so this doesn’t count as an attempt.',
    },
    'LK-3001': {
      summary: (v = {}) => 'This address wasn’t found' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Check the spelling and your internet connection.',
      helpdesk: (v = {}) => 'The name doesn’t resolve' + (given(v.host) ? ': ' + text(v.host) : '') + '. Check this computer’s DNS, VPN and proxy.',
    },
    'LK-3002': {
      summary: (v = {}) => 'The server can’t be reached' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Check your internet connection or VPN, then try again.',
      helpdesk: (v = {}) => 'Connection refused or no route' + (given(v.host) ? ' to ' + text(v.host) : '') + ': firewall, wrong port, proxy or a service that is down.',
    },
    'LK-3003': {
      summary: (v = {}) => 'The server didn’t answer in time' + (given(v.host) ? (given(v.seconds) ? ' (' + text(v.host) + ', ' + wait(v.seconds) + ')' : '') : '') + '.',
      userAction: 'Try again in a few minutes.',
      helpdesk: (v = {}) => 'The connection was made but no answer came' + (given(v.host) ? ' from ' + text(v.host) : '') + '. Check load, proxy and inspection devices on the way.',
    },
    'LK-3004': {
      summary: (v = {}) => 'The connection to the server was lost' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Try again. If you’re on Wi-Fi or a VPN, check that it’s stable.',
      helpdesk: (v = {}) => 'The connection ended in the middle of an answer' + (given(v.host) ? ' from ' + text(v.host) : '') + '.',
    },
    'LK-3005': {
      summary: (v = {}) => 'This computer doesn’t know who issued the server’s certificate' + (given(v.issuer) ? ' (' + text(v.issuer) + ')' : '') + '. Your password was not sent.',
      userAction: 'Don’t continue. Ask your helpdesk whether this is expected on your network.',
      helpdesk: (v = {}) => 'A private CA or a TLS-inspecting proxy' + (given(v.issuer) ? ': ' + text(v.issuer) : '') + '. Install its certificate in the system store, or provide it as a PEM file.',
    },
    'LK-3006': {
      summary: (v = {}) => 'The server’s certificate isn’t valid today' + (given(v.until) ? ' (until ' + moment(v.until) + ')' : '') + '. Your password was not sent.',
      userAction: 'Check the date and time on your computer, then try again.',
      helpdesk: (v = {}) => 'The certificate' + (given(v.host) ? ' of ' + text(v.host) : '') + ' has expired or isn’t valid yet, or this computer’s clock is wrong.',
    },
    'LK-3007': {
      summary: (v = {}) => 'The certificate belongs to a different server than the one you asked for' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Your password was not sent.',
      userAction: 'Check the address. If it’s right, don’t continue, and contact your helpdesk.',
      helpdesk: (v = {}) => 'The certificate doesn’t name the host' + (given(v.host) ? ' ' + text(v.host) : '') + '.',
    },
    'LK-3008': {
      summary: (v = {}) => 'The server redirects Latchkey to another address' + (given(v.to) ? ': ' + text(v.to) : '') + '. Your password was not sent there.',
      userAction: 'If you recognise that address, use it to start again.',
      helpdesk: 'Redirects are never followed with credentials. Provide the final address, or look for a portal or proxy in between.',
    },
    'LK-3009': {
      summary: 'The server’s answer is far larger than it should be.',
      userAction: 'Check the address, then contact your helpdesk.',
      helpdesk: (v = {}) => 'The reply went over the limit' + (given(v.limit) ? ' of ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' byte', 'other': () => number(v.limit) + ' bytes' }) : '') + ' and was dropped. Is this the right server, or a portal in between?',
    },
    'LK-3010': {
      summary: 'Latchkey doesn’t understand the server’s answer.',
      userAction: 'Try again later. If it keeps happening, contact your helpdesk.',
      helpdesk: 'The reply isn’t what the server’s interface promises: a different version, or a portal or proxy in between. The log has the request.',
    },
    'LK-3011': {
      summary: (v = {}) => 'Latchkey can’t use the server at this address' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.' + (given(v.found) ? ' It identifies itself as “' + text(v.found) + '”.' : ''),
      userAction: 'Check the address: it’s the one you use in your browser.',
      helpdesk: 'Latchkey looks for NetExplorer (/api/publicconfig), Nextcloud and ownCloud (/status.php) and WebDAV (OPTIONS, or PROPFIND with 207 or a 401 for Basic or Digest), for a host alone also at the usual paths. Give the full WebDAV address.',
    },
    'LK-3012': {
      summary: (v = {}) => 'The server has a problem of its own' + (given(v.status) ? ' (error ' + text(v.status) + ')' : '') + '.',
      userAction: 'Try again in a few minutes.',
      helpdesk: (v = {}) => 'The server answered with an internal error' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '; check its log or its status page.',
    },
    'LK-3013': {
      summary: (v = {}) => 'The server is down for maintenance or overloaded' + (given(v.retryAfterS) ? '; try again in ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Wait a little, then try again.',
      helpdesk: 'The server answers 503: maintenance or overload.',
    },
    'LK-3014': {
      summary: (v = {}) => 'Your network’s proxy doesn’t let Latchkey through' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Contact your helpdesk.',
      helpdesk: (v = {}) => 'The proxy refuses the connection' + (given(v.host) ? ' to ' + text(v.host) : '') + '. Check HTTPS_PROXY and NO_PROXY, and whether it asks for credentials.',
    },
    'LK-3015': {
      summary: (v = {}) => 'The server gave an answer that makes no sense here' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '.',
      userAction: 'Try again. If it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'Unexpected status' + (given(v.status) ? ' ' + text(v.status) : '') + '; the log on this computer has the request.',
    },
    'LK-3016': {
      summary: (v = {}) => 'Something between you and the server answers in its place' + (given(v.to) ? ' and redirects to ' + text(v.to) : '') + '. Nothing was sent there.',
      userAction: 'Open your browser and sign in to the network or the portal first (guest Wi-Fi, hotel, company portal). Then try again.',
      helpdesk: (v = {}) => 'A captive portal or a login gateway in front of the server' + (given(v.to) ? ': requests are redirected to ' + text(v.to) : '') + '. Programs must reach the server’s API and WebDAV without it.',
    },
    'LK-3025': {
      summary: (v = {}) => 'This address' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' redirects to another one, where the server is' + (given(v.to) ? ': ' + text(v.to) : '') + '. Nothing was sent there.',
      userAction: 'If you recognise that address, use it.',
      helpdesk: (v = {}) => 'Redirects to another name or port aren’t followed silently: enter the other address' + (given(v.to) ? ' (' + text(v.to) + ')' : '') + ', here or in the policy. Latchkey checked there without credentials.',
    },
    'LK-3026': {
      summary: (v = {}) => 'Your network’s proxy asks for a sign-in that Latchkey can’t answer' + (given(v.schemes) ? ' (' + text(v.schemes) + ')' : '') + '.',
      userAction: 'Ask your helpdesk to let Latchkey through without it.',
      helpdesk: (v = {}) => (given(v.proxy) ? text(v.proxy) : 'The proxy') + ' answers 407' + (given(v.host) ? ' for ' + text(v.host) : '') + '. Exempt this host from authentication, or name a proxy on this computer that signs in (Px, CNTLM) in HTTPS_PROXY.',
    },
    'LK-3017': {
      summary: (v = {}) => 'The server’s certificate chain is incomplete' + (given(v.issuer) ? ': the certificate of ' + text(v.issuer) + ' is missing' : '') + '. Your password was not sent.',
      userAction: 'Nothing’s wrong with your computer. Contact your helpdesk.',
      helpdesk: (v = {}) => 'The server' + (given(v.host) ? ' ' + text(v.host) : '') + ' doesn’t send a certificate for the issuer of its own' + (given(v.issuer) ? ', ' + text(v.issuer) : '') + '. If that’s an intermediate authority, the server must send it, too (full chain; browsers may have it from elsewhere). If it’s a root, provide that one as the private CA.',
    },
    'LK-3018': {
      summary: (v = {}) => 'The server’s certificate gives its name in a way that’s no longer accepted' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Your password was not sent.',
      userAction: 'Nothing’s wrong with your computer. Contact your helpdesk.',
      helpdesk: (v = {}) => 'The certificate' + (given(v.host) ? ' of ' + text(v.host) : '') + ' has a common name but no subjectAltName with a host. Have it reissued with one: browsers and mount tools refuse it, too.',
    },
    'LK-3019': {
      summary: (v = {}) => 'The server’s certificate is too weak: it could be forged' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Your password was not sent.',
      userAction: 'Nothing’s wrong with your computer. Contact your helpdesk.',
      helpdesk: (v = {}) => 'A certificate in the chain' + (given(v.host) ? ' of ' + text(v.host) : '') + ' has an RSA key below 2048 bits, or is signed with SHA-1 or MD5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Have it reissued.',
    },
    'LK-3020': {
      summary: (v = {}) => 'The server’s certificate was issued for a different use' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Your password was not sent.',
      userAction: 'Don’t continue. Contact your helpdesk.',
      helpdesk: (v = {}) => 'The chain' + (given(v.host) ? ' of ' + text(v.host) : '') + ' breaks a rule of its own authority' + (given(v.reason) ? ': ' + text(v.reason) : '') + ': name constraints, purpose, length of the path, or revocation. It has to be issued by an authority that may, and for a server.',
    },
    'LK-3021': {
      summary: (v = {}) => 'The server only lets in computers that have their own certificate' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', and Latchkey can’t present one.',
      userAction: 'Ask your helpdesk for an address that works without one.',
      helpdesk: (v = {}) => 'The server' + (given(v.host) ? ' ' + text(v.host) : '') + ' wants a client certificate (mutual TLS). Latchkey, gvfs and rclone sign in without one: exempt the paths of API and WebDAV.',
    },
    'LK-3022': {
      summary: (v = {}) => 'Couldn’t agree on a secure connection with the server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': it offers none, or only an outdated one.',
      userAction: 'Check the address and its port. If they’re right, contact your helpdesk.',
      helpdesk: (v = {}) => 'The TLS handshake fails' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. TLS 1.2 or newer with current ciphers is needed. “WRONG VERSION NUMBER” or “PACKET LENGTH” mean that something other than TLS answers on this port.',
    },
    'LK-3023': {
      summary: (v = {}) => 'The server only speaks HTTP/2' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', and network drives need HTTP/1.1.',
      userAction: 'Nothing’s wrong with your computer. Contact your helpdesk.',
      helpdesk: (v = {}) => 'The server' + (given(v.host) ? ' ' + text(v.host) : '') + ' or the proxy in front refuses HTTP/1.1. Allow it alongside HTTP/2: WebDAV clients on every system use it.',
    },
    'LK-3024': {
      summary: (v = {}) => 'The server has too many requests right now' + (given(v.retryAfterS) ? '; try again in ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Wait a moment, then try again. Nothing’s wrong with your password.',
      helpdesk: (v = {}) => 'It answered 429' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': a limit on requests, on the server or a proxy in front. Latchkey waited as long as the wait was short.',
    },
    'LK-3101': {
      summary: (v = {}) => 'Your account has reached its limit of app passwords' + (given(v.limit) ? ' (' + text(v.limit) + ')' : '') + '.',
      userAction: 'Delete one you no longer use, then try again.',
      helpdesk: (v = {}) => 'The server limits app passwords per user' + (given(v.limit) ? ' to ' + text(v.limit) : '') + '. The list shows which were never used, or not for a long time.',
    },
    'LK-3102': {
      summary: (v = {}) => 'Your account already has an app password with this name' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Choose another name, or leave it empty and Latchkey picks a unique one.',
      helpdesk: 'Names of app passwords are unique within an account.',
    },
    'LK-3103': {
      summary: (v = {}) => 'The server doesn’t accept this name for the app password' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Choose a simpler name, or leave it empty and Latchkey picks one.',
      helpdesk: 'The server refused the name; its answer is in the log on this computer.',
    },
    'LK-3104': {
      summary: 'Your account isn’t allowed to create app passwords this way.',
      userAction: 'Try the server’s own web page if Latchkey offers that. If the page can’t do it either, ask your helpdesk to allow it.',
      helpdesk: 'App passwords are disabled for this user, group or server. An administrator can allow them.',
    },
    'LK-3105': {
      summary: 'The server created an app password that can’t be used.',
      userAction: 'Try again. If it keeps happening, contact your helpdesk.',
      helpdesk: 'It came back empty or already expired. Check app_credentials_ttl on the server, and the clocks.',
    },
    'LK-3106': {
      summary: (v = {}) => 'The server has no network drive where there should be one' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Ask your helpdesk whether network drives are enabled for you.',
      helpdesk: (v = {}) => 'No WebDAV at the expected path' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ': option of the subscription, rights of the user, or another path.',
    },
    'LK-3107': {
      summary: (v = {}) => 'The server’s network drive asks for a kind of sign-in that can’t be used here' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.' + (given(v.mapper) ? ' ' + text(v.mapper) + ' can’t answer it.' : ''),
      userAction: (v = {}) => 'Contact your helpdesk.' + (given(v.other) ? ' The drive can be connected with ' + text(v.other) + '.' : ''),
      helpdesk: (v = {}) => 'WebDAV must offer Basic over TLS, or Digest.' + (given(v.name) ? ' It offers: ' + text(v.name) + '.' : '') + (given(v.mapper) ? ' ' + text(v.mapper) + ' only supports Basic, and the server wants Digest.' : '') + (given(v.other) ? ' Use ' + text(v.other) + ': --mapper ' + text(v.other) + '.' : ''),
    },
    'LK-3108': {
      summary: (v = {}) => 'The server' + (given(v.host) ? ' ' + text(v.host) : '') + ' didn’t say whether it created the app password' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + '.',
      userAction: 'Nothing to do: the next time Latchkey starts, it looks for it again and deletes it.',
      helpdesk: (v = {}) => 'If it must be removed right away, delete' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' in the account’s list of app passwords.',
    },
    'LK-3109': {
      summary: (v = {}) => 'Latchkey can’t list or delete app passwords on this kind of server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'See them on the server itself, in your browser' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Only a browser session can list app passwords there. Latchkey deletes its own when a drive is removed.',
    },
    'LK-3110': {
      summary: (v = {}) => 'The page in the browser' + (given(v.host) ? ' on ' + text(v.host) : '') + ' can still be confirmed' + (given(v.until) ? ' until ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Close that page. If you confirm it anyway, Latchkey deletes the app password' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' the next time it starts.',
      helpdesk: 'Nextcloud keeps a request for an app password for 20 minutes, and it can’t be withdrawn. Until then Latchkey asks at each start, and revokes what was granted.',
    },
    'LK-3111': {
      summary: (v = {}) => 'The server' + (given(v.host) ? ' ' + text(v.host) : '') + ' gives itself a different address' + (given(v.to) ? ': ' + text(v.to) : '') + '.',
      userAction: 'Check the address with your helpdesk. Nothing was sent to the other one.',
      helpdesk: (v = {}) => 'Behind a proxy, set overwrite.cli.url, overwritehost and overwriteprotocol' + (given(v.to) ? ' so that it doesn’t announce ' + text(v.to) : '') + '. Latchkey doesn’t follow announced addresses on another origin.',
    },
    'LK-3112': {
      summary: (v = {}) => 'This server doesn’t offer browser sign-in to other apps' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Create an app password on the server and enter it in Latchkey instead.',
      helpdesk: 'Login Flow v2 (POST /index.php/login/v2) isn’t there: a different product, or disabled.',
    },
    'LK-3113': {
      summary: (v = {}) => 'The server doesn’t offer this way to sign in' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Sign in a different way.',
      helpdesk: 'Which ways there are depends on the server, and for some of them on this computer’s policy.',
    },
    'LK-3114': {
      summary: (v = {}) => 'There may be an app password' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' on the server' + (given(v.host) ? ' ' + text(v.host) : '') + ' that Latchkey never received.',
      userAction: (v = {}) => 'Look for it there, and delete it if you find it' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'The server shows an app password once, and Latchkey was stopped or cut off at that moment. Nobody has it, and no program can list it there: only the user, signed in in the browser.',
    },
    'LK-3115': {
      summary: (v = {}) => 'The server doesn’t let apps create app passwords' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Create it yourself on the server’s web page: Latchkey guides you through each step and picks up the app password.',
      helpdesk: (v = {}) => 'The API for app passwords is closed or missing there' + (given(v.status) ? ' (HTTP ' + text(v.status) + ')' : '') + '. The page doesn’t need it; a policy can make it the first way in (pages).',
    },
    'LK-3117': {
      summary: (v = {}) => 'The top level of this server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' only holds folders; nothing can be saved next to them.' + (given(v.folders) ? ' They are: ' + text(v.folders) + (given(v.more) ? ', …' : '') + '.' : ''),
      userAction: 'Choose the folder the drive should show.',
      helpdesk: (v = {}) => 'Spaces, libraries or shares: choose one with --folder' + (given(v.folder) ? ' (for example --folder ' + text(v.folder) + ')' : '') + ', or --folder / for all of them, without a place for files of their own.',
    },
    'LK-3119': {
      summary: (v = {}) => 'There’s already a folder with this name' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Open that one, or choose another name.',
      helpdesk: 'The parent folder already lists one with this name, or the server answered 405 to MKCOL. Some servers treat upper and lower case as the same.',
    },
    'LK-3120': {
      summary: (v = {}) => 'The server doesn’t let you create a folder here' + (given(v.folder) ? ' (“' + text(v.folder) + '”)' : '') + '.',
      userAction: 'Create it in another folder, or use an existing one.',
      helpdesk: (v = {}) => 'The server refused MKCOL' + (given(v.status) ? ' with status ' + text(v.status) : '') + (given(v.host) ? ' on ' + text(v.host) : '') + ': rights of the user, a root that only lists spaces or libraries, or a read-only server.',
    },
    'LK-3121': {
      summary: (v = {}) => 'A folder can’t have this name' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Choose a name without / and \\, and without spaces at the beginning or end.',
      helpdesk: 'The name must be one part of an address: no slash or backslash, no line break, not “.” or “..”, at most 255 characters.',
    },
    'LK-3122': {
      summary: (v = {}) => 'Latchkey can’t manage other users’ app passwords on this server' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Use the server’s own page, where they’re in the user’s security settings' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey knows no way for this kind of server, the calls for it don’t exist there, or the server answered for another account than the one meant. In that case nothing is listed or deleted.',
    },
    'LK-3118': {
      summary: (v = {}) => 'The server doesn’t accept the app password it has just created' + (given(v.label) ? ' for “' + text(v.label) + '”' : '') + '. No drive has worked with it yet.',
      userAction: 'Try again in a few minutes: some servers take that long. If it’s refused again, contact your helpdesk.',
      helpdesk: 'WebDAV answers 401 to an app password the server has just created. It takes effect late, has been revoked in the meantime, isn’t allowed for WebDAV, or WebDAV looks accounts up elsewhere.',
    },
    'LK-4001': {
      summary: 'This computer has no keychain where Latchkey could save the app password.',
      userAction: 'Sign in to the desktop first. If that doesn’t help, ask your helpdesk to install a keychain.',
      helpdesk: (v = {}) => 'No Secret Service on the session bus' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Install: ' + text(v.packages) + '.' : '') + ' It must run in the user’s session (gnome-keyring, KWallet, KeePassXC).',
    },
    'LK-4002': {
      summary: 'Your keychain is locked.',
      userAction: 'Unlock it (the application is called Passwords and Keys), then try again.',
      helpdesk: 'The default collection is locked. It opens at logon when its password is the same as the user’s; after a password reset it doesn’t.',
    },
    'LK-4003': {
      summary: 'Your keychain won’t save the app password.',
      userAction: 'Restart the computer and try again.',
      helpdesk: (v = {}) => 'The keychain answered with an error' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; it’s in the log on this computer. On Linux, check the permissions and free space of the keyring’s folder.',
    },
    'LK-4004': {
      summary: (v = {}) => 'Your keychain didn’t answer' + (given(v.seconds) ? ' within ' + wait(v.seconds) : '') + '.',
      userAction: 'Look for a window asking for the keychain’s password, answer it, and try again.',
      helpdesk: 'The keychain hangs or is waiting for a person. Restart the user’s session.',
    },
    'LK-4005': {
      summary: (v = {}) => 'The app password is no longer in your keychain' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Renew the app password: you sign in again, and a new one is created.',
      helpdesk: 'The item was deleted, or the keyring was replaced by a new one. Renewing creates a new app password and revokes the lost one.',
    },
    'LK-4006': {
      summary: (v = {}) => 'The app password in your keychain was created for a different server or account' + (given(v.login) ? (given(v.host) ? ': ' + text(v.login) + ' on ' + text(v.host) : '') : '') + ' than Latchkey’s own list now says. It wasn’t sent anywhere.',
      userAction: 'Remove this drive or application in Latchkey and set it up again. If you didn’t change anything yourself, contact your helpdesk.',
      helpdesk: (v = {}) => 'The file with the connections, or the journal next to it, was changed by hand or by another program: server, account or certificate file differ from what’s saved with the secret' + (given(v.address) ? (given(v.login) ? ' (' + text(v.address) + ', ' + text(v.login) + ')' : '') : '') + '. Find out who changed it. Removing sends no request; the app password has to be deleted on the server by hand.',
    },
    'LK-4007': {
      summary: 'Your keychain asked whether Latchkey may do this, and the answer was no.',
      userAction: 'Try again, and allow it in the window your keychain shows.',
      helpdesk: 'The prompt of the Secret Service was dismissed: someone closed it, or the desktop couldn’t show it. In KeePassXC, Settings, Secret Service Integration, says when it asks.',
    },
    'LK-4008': {
      summary: 'Your keychain wants to ask you something first, but Latchkey was working in the background.',
      userAction: 'Do it yourself in Latchkey (connect, renew or remove), and answer your keychain’s question.',
      helpdesk: 'The Secret Service answers with a prompt, and Latchkey only shows it when someone is waiting for it. KeePassXC asks nothing without “Confirm when clients access or delete entries” (Settings, Secret Service Integration).',
    },
    'LK-5001': {
      summary: 'This computer is missing what it needs to show a network drive.',
      userAction: (v = {}) => 'Ask your helpdesk to install what’s missing' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Neither gvfs nor rclone can be used.' + (given(v.packages) ? ' Install: ' + text(v.packages) + '.' : ''),
    },
    'LK-5002': {
      summary: 'The part of your desktop that shows network drives in Files is missing.',
      userAction: (v = {}) => 'Ask your helpdesk to install it' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'gvfs with its WebDAV backend and a session bus is needed' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Install: ' + text(v.packages) + '.' : ''),
    },
    'LK-5003': {
      summary: 'This computer doesn’t let you show a network drive as a folder.',
      userAction: 'Contact your helpdesk.',
      helpdesk: (v = {}) => 'FUSE: /dev/fuse is missing or closed' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; it should have mode 0666.' + (given(v.packages) ? ' Install: ' + text(v.packages) + '.' : ''),
    },
    'LK-5004': {
      summary: 'The program rclone is missing.',
      userAction: 'Ask your helpdesk to install it, or to connect your drives another way.',
      helpdesk: (v = {}) => 'rclone isn’t in the path' + (given(v.packages) ? '; install: ' + text(v.packages) : '') + '. gvfs is the other way to connect drives.',
    },
    'LK-5005': {
      summary: (v = {}) => 'The drive couldn’t be connected' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Try again. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'The mount tool failed' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; its message is in the log on this computer.',
    },
    'LK-5006': {
      summary: (v = {}) => 'The server no longer accepts the app password for this drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.' + (given(v.programs) ? ' Files were open in ' + text(v.programs) + '.' : ''),
      userAction: 'Renew the app password: you sign in again, and the drive works again.',
      helpdesk: 'It was deleted or has expired on the server. Latchkey won’t use it again, so nobody gets locked out.',
    },
    'LK-5007': {
      summary: (v = {}) => 'Connecting the drive took too long' + (given(v.seconds) ? ' (over ' + wait(v.seconds) + ')' : '') + '.',
      userAction: 'Try again when the network is better. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'The mount tool didn’t finish' + (given(v.seconds) ? ' within ' + wait(v.seconds) : '') + ': a silent server, or a firewall that drops packets.',
    },
    'LK-5008': {
      summary: 'The drive is connected, but files saved on it don’t reach the server.',
      userAction: 'Don’t save files here yet. Try again; if it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'The mount accepted the test file, but it isn’t on the server' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + ': rights, quota, a filter or a lock.',
    },
    'LK-5009': {
      summary: 'What the drive returns isn’t what was saved on it.',
      userAction: 'Don’t save files here, and contact your helpdesk.',
      helpdesk: 'The test file is different on the server: a proxy or scanner that changes content, or a cache in between.',
    },
    'LK-5010': {
      summary: 'There’s no space left on the server.',
      userAction: 'Delete files you no longer need, or ask for more space, then try again.',
      helpdesk: 'The quota of the user or of the server is used up (507).',
    },
    'LK-5011': {
      summary: 'You can open the files on this drive, but not change them.',
      userAction: 'If you need to change them, ask your helpdesk.',
      helpdesk: 'The server refuses changes: rights of the user, a read-only server, or more users than the licence allows.',
    },
    'LK-5012': {
      summary: (v = {}) => 'Something else is where the drive should go' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Move or rename it, or choose another name for the drive.',
      helpdesk: (v = {}) => 'A file, folder or mount is in the way' + (given(v.path) ? ': ' + text(v.path) : '') + '. Latchkey never overwrites anything it didn’t create.',
    },
    'LK-5014': {
      summary: (v = {}) => 'Latchkey can’t connect this drive on this operating system' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Use a computer with Linux, macOS or Windows.',
      helpdesk: (v = {}) => 'Drives are connected on Linux (gvfs, rclone), Windows (WebClient, rclone with WinFsp) and macOS (NetFS). This system is none of them' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', or the drive was set up on a different one.',
    },
    'LK-5015': {
      summary: 'The drive is connected, but the file manager couldn’t be started.',
      userAction: (v = {}) => 'Open the folder in your file manager' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      helpdesk: 'No program is set up to open folders (xdg-open; inode/directory).',
    },
    'LK-5016': {
      summary: (v = {}) => 'The drive works, but it couldn’t be added where you’d look for it' + (given(v.path) ? ': ' + text(v.path) + ' can’t be changed' : '') + '.',
      userAction: 'Open it from Latchkey, or from its folder.',
      helpdesk: (v = {}) => 'The bookmarks of Files or the folder of links can’t be written' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. The drive needs neither.',
    },
    'LK-5017': {
      summary: (v = {}) => 'The program that connects the drive' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' crashed on an answer from the server.',
      userAction: 'Ask your helpdesk to install rclone: the drive can be connected with it.',
      helpdesk: 'gvfs 1.50 crashes on servers that answer a PROPFIND of the parent folder with a chunked 405, as Nextcloud behind nginx or Apache does. Install rclone, or a newer gvfs.',
    },
    'LK-5018': {
      summary: (v = {}) => 'The drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' was connected, but it doesn’t show the files on the server.',
      userAction: 'Contact your helpdesk. Your files on the server haven’t been touched.',
      helpdesk: (v = {}) => 'The server lists the folder with this app password; the mount' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' doesn’t' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. A password saved by Files for this server, a proxy for the mount tool, or a server that answers it differently.',
    },
    'LK-5019': {
      summary: (v = {}) => 'The drive works. A small test file couldn’t be deleted from it' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'You can delete it or leave it.',
      helpdesk: 'The server lets this account create files but not delete them.',
    },
    'LK-5020': {
      summary: (v = {}) => 'The drive is connected in a different way than usual' + (given(v.name) ? ', with ' + text(v.name) : '') + ', because the first one didn’t work with this server.',
      userAction: 'Nothing to do.',
      helpdesk: (v = {}) => 'The first mount tool failed' + (given(v.reason) ? ': ' + text(v.reason) : '') + '. An explicit choice (--mapper, the setting) is kept.',
    },
    'LK-5021': {
      summary: 'The server isn’t accepting changes to this drive’s files right now. You can open them.',
      userAction: 'Try again in a while.',
      helpdesk: 'The server refused the test file for now: a lock (423), a rate limit (429), maintenance or a fault of its own (5xx).',
    },
    'LK-5022': {
      summary: 'You can’t save files at the top level of this drive: it only holds folders. Work inside one of them.',
      userAction: 'Open a folder and work there.',
      helpdesk: 'The root lists libraries or spaces and takes no files. To use one of them as the drive: --folder NAME.',
    },
    'LK-5101': {
      summary: (v = {}) => 'The part of Latchkey that serves your drives couldn’t be started' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
      userAction: 'Start Latchkey again. If it keeps happening, contact your helpdesk.',
      helpdesk: 'Its process (latchkey gateway-holder) ended before it answered. Latchkey’s log says why; a program that only allows known processes may have stopped it.',
    },
    'LK-5102': {
      summary: 'The part of Latchkey that serves your drives isn’t answering.',
      userAction: 'Wait a moment, then try again. If it keeps happening, sign out of this computer and back in.',
      helpdesk: (v = {}) => 'Its process (latchkey gateway-holder' + (given(v.pid) ? ', ' + text(v.pid) : '') + ') is running but stopped or busy. Continue it (kill -CONT) or end it: Latchkey starts it again on the same port.',
    },
    'LK-5103': {
      summary: (v = {}) => 'A different version of Latchkey is serving your drives' + (given(v.version) ? ' (' + text(v.version) + ')' : '') + ', and this one can’t talk to it.',
      userAction: 'Close every Latchkey, then sign out of this computer and back in.',
      helpdesk: 'After an update, the new version takes over by itself. Two installations of different versions can’t serve one person: remove one of them.',
    },
    'LK-5104': {
      summary: (v = {}) => 'Another program' + (given(v.program) ? ' (' + text(v.program) + ')' : '') + (given(v.user) ? ' of ' + text(v.user) : '') + ' has taken the port of Latchkey’s drives' + (given(v.port) ? ' (' + text(v.port) + ')' : '') + '. Latchkey is using a different one.',
      userAction: 'Nothing to do: your drives reconnect by themselves.',
      helpdesk: 'Ports from 49152 up belong to nobody. Whatever pointed to the old one is disconnected first, so that nothing is sent to that program. If it happens every time, find out what it is.',
    },
    'LK-5105': {
      summary: 'No port on this computer is free for Latchkey’s drives.',
      userAction: 'Restart this computer, then start Latchkey again.',
      helpdesk: (v = {}) => 'None of many tries between 49152 and 65535 on 127.0.0.1 worked' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Check what’s listening there: ss -ltn.',
    },
    'LK-5106': {
      summary: 'Latchkey’s programs can’t talk to each other on this computer.',
      userAction: 'Contact your helpdesk: the location of your session’s files doesn’t allow it.',
      helpdesk: (v = {}) => 'The socket' + (given(v.path) ? ' ' + text(v.path) : '') + ' can’t be created or opened' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. It belongs in XDG_RUNTIME_DIR, a short path on a local file system.',
    },
    'LK-5107': {
      summary: 'The part of Latchkey that serves your drives keeps quitting. Latchkey restarts it each time.',
      userAction: 'Wait a moment. If it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'It has ended ' + (given(v.count) ? text(v.count) : 'several') + ' times' + (given(v.reason) ? ' (last: ' + text(v.reason) + ')' : '') + '. Latchkey’s log has each end; too little memory shows up as SIGKILL or SIGABRT.',
    },
    'LK-5108': {
      summary: (v = {}) => 'Files are still being saved to the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', so its app password wasn’t renewed.',
      userAction: 'Wait until they’re saved, then try again. The drive keeps working as it is.',
      helpdesk: 'A program is uploading something large. With the old app password, the server would refuse the rest of it.',
    },
    'LK-5201': {
      summary: (v = {}) => 'There’s no longer a copy' + (given(v.name) ? ' of “' + text(v.name) + '”' : '') + '.',
      userAction: 'If the program still has the file open, save it there again.',
      helpdesk: 'Copies are in memory only, up to a few megabytes. A newer one took its place, the file has since been saved properly, or the part that serves the drives was restarted.',
    },
    'LK-5202': {
      summary: (v = {}) => 'There’s already something with that name' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Choose another name or another folder.',
      helpdesk: 'A copy never replaces a file, even if the system’s dialog offered to.',
    },
    'LK-5203': {
      summary: (v = {}) => 'This folder is on the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', where the copy could get lost as well.',
      userAction: 'Choose a folder on this computer.',
      helpdesk: 'Mount tools report a file as saved before the server has it: on a drive, nobody could tell whether the copy arrived.',
    },
    'LK-5204': {
      summary: (v = {}) => 'There’s no space left for the copy' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Choose another folder, or free up some space there. Latchkey still has the copy.',
      helpdesk: (v = {}) => 'Check the disk’s free space and quota' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5205': {
      summary: (v = {}) => 'The copy can’t be saved there' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Choose a folder where you have permission to save. Latchkey still has the copy.',
      helpdesk: (v = {}) => 'Check that the folder exists, its permissions, and whether its disk is read-only or answers at all' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5301': {
      summary: (v = {}) => 'Windows won’t connect the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ': access is denied.',
      userAction: 'Try again. If it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': the redirector (MRxDAV) or a security program refuses. Latchkey’s own service lets its drives in without a password; look for rules on loopback WebDAV.',
    },
    'LK-5302': {
      summary: (v = {}) => 'Windows can’t find the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' on this computer.',
      userAction: 'Try again in a minute. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'Windows error 53' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient stopped while connecting, or something blocks connections to 127.0.0.1.',
    },
    'LK-5303': {
      summary: (v = {}) => 'Windows couldn’t make sense of the answer for the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again. If it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 58' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': something between WebClient and Latchkey changes the answers on 127.0.0.1, such as a security program’s filter.',
    },
    'LK-5304': {
      summary: (v = {}) => 'The connection to the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' was cut off.',
      userAction: 'Try again. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'Windows error 59' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Latchkey’s service ended in the meantime, or a proxy was asked for 127.0.0.1. See latchkey doctor.',
    },
    'LK-5305': {
      summary: (v = {}) => 'The connection to the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' was lost.',
      userAction: 'Try again. You won’t have to sign in again.',
      helpdesk: (v = {}) => 'Windows error 64' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': the connection on 127.0.0.1 was closed. Check whether a security program cuts it off.',
    },
    'LK-5306': {
      summary: (v = {}) => 'Windows thinks the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' is something it can’t connect.',
      userAction: 'Wait a minute, then try again: that’s how long Windows remembers a failed attempt.',
      helpdesk: (v = {}) => 'Windows error 67' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient is stopped, another network provider was asked first, or it has 127.0.0.1 in its list of servers without WebDAV (ServerNotFoundCacheLifeTimeInSec, 60 s).',
    },
    'LK-5307': {
      summary: (v = {}) => 'The letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' meant for the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' has just been taken.',
      userAction: 'Try again: Latchkey will use another letter.',
      helpdesk: 'Windows error 85: another program mapped something there at the same moment. Latchkey leaves it alone.',
    },
    'LK-5308': {
      summary: (v = {}) => 'Windows says the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' needs a password.',
      userAction: 'Try again. Don’t enter a password anywhere: Latchkey doesn’t need one for this.',
      helpdesk: (v = {}) => 'Windows error 86 or 1326' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Latchkey’s service doesn’t ask WebClient for a password, so something else answers on 127.0.0.1. See latchkey doctor for its port.',
    },
    'LK-5309': {
      summary: (v = {}) => 'Windows wants you to open a web page before it connects the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Contact your helpdesk: something is between Windows and Latchkey.',
      helpdesk: (v = {}) => 'Windows error 224' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': a proxy or a sign-in page answered in place of 127.0.0.1. Exempt 127.0.0.1 from the proxy.',
    },
    'LK-5310': {
      summary: (v = {}) => 'Windows doesn’t know the letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' for the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again, or ask your helpdesk which letters can be used.',
      helpdesk: 'Windows error 1200. Check the policy driveLetters, and policies that hide or restrict drives.',
    },
    'LK-5311': {
      summary: (v = {}) => 'Windows remembers another connection for the letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + '.',
      userAction: 'Remove the old network drive in Explorer (right-click, Disconnect), then try again.',
      helpdesk: 'Windows error 1202: HKCU\\Network has the letter. Latchkey doesn’t use letters listed there, so it was added in the meantime.',
    },
    'LK-5312': {
      summary: 'This Windows is missing the part that connects WebDAV drives.',
      userAction: 'Ask your helpdesk to install it.',
      helpdesk: (v = {}) => 'Windows error 1203' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': no network provider accepts the name. WebClient is missing from HKLM\\SYSTEM\\CurrentControlSet\\Control\\NetworkProvider\\Order, or on a server the feature WebDAV Redirector isn’t installed.',
    },
    'LK-5313': {
      summary: (v = {}) => 'A network component of Windows refused the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' for a reason of its own.',
      userAction: 'Try again. If it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 1208' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. The provider that answered may not be WebClient; check the order of network providers.',
    },
    'LK-5314': {
      summary: 'Windows is already connected to the same place as someone else.',
      userAction: 'Sign out of Windows and back in, then try again.',
      helpdesk: (v = {}) => 'Windows error 1219' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': another program connected to 127.0.0.1 at Latchkey’s port with a user name. Latchkey itself gives none; net use shows which.',
    },
    'LK-5315': {
      summary: 'Windows has no network to connect drives with.',
      userAction: 'Restart this computer. If it keeps happening, contact your helpdesk.',
      helpdesk: 'Windows error 1222: no network provider is loaded. Check the services Workstation and WebClient.',
    },
    'LK-5316': {
      summary: (v = {}) => 'Windows tried to connect the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' without the permission it needs.',
      userAction: 'Reconnect the drive in Latchkey.',
      helpdesk: (v = {}) => 'Windows error 1244' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': a request reached something that wants a sign-in. Latchkey’s drives need none; check whether a proxy answers for 127.0.0.1.',
    },
    'LK-5317': {
      summary: 'Drives can’t be connected in this kind of session.',
      userAction: 'Sign in to Windows at the computer or by Remote Desktop, and start Latchkey there.',
      helpdesk: 'Windows error 1312: there’s no interactive logon session, as over SSH or in a service.',
    },
    'LK-5318': {
      summary: (v = {}) => 'Windows couldn’t verify what it’s talking to for the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again. If it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 1397' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Kerberos or NTLM was tried where none is asked for; check policies that force it.',
    },
    'LK-5319': {
      summary: (v = {}) => 'Windows can’t access the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again. If it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 1920' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': the redirector was refused for its account (LocalService). Check the rules of security programs.',
    },
    'LK-5320': {
      summary: (v = {}) => 'Windows refuses the user name for the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Sign out of Windows and back in, then try again.',
      helpdesk: (v = {}) => 'Windows error 2202' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': another program has already connected to the same place with a user name. Latchkey gives none; see net use.',
    },
    'LK-5321': {
      summary: (v = {}) => 'Programs still have files open on the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', so it stays connected.' + (given(v.programs) ? ' They are: ' + text(v.programs) + '.' : ''),
      userAction: (v = {}) => 'Save and close everything on it' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ', then try again.',
      helpdesk: (v = {}) => 'Windows error 2401. Latchkey only forces it when a person says so (the question in the window and the terminal, --force), because unsaved changes are lost.' + (given(v.programs) ? '' : ' Windows names no program, as often for a network drive: Resource Monitor shows which one has handles there.'),
    },
    'LK-5322': {
      summary: (v = {}) => 'A program or an Explorer window is still using the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', so it stays connected.' + (given(v.programs) ? ' Programs with open files: ' + text(v.programs) + '.' : ''),
      userAction: 'Close the windows and programs that show it, then try again.',
      helpdesk: 'Windows error 2404: the drive is somebody’s current folder. Latchkey only forces it when a person says so (the question in the window and the terminal, --force).',
    },
    'LK-5323': {
      summary: 'A file is larger than Windows accepts from a WebDAV drive.',
      userAction: 'Open it on the server’s web page, or ask your helpdesk to raise the limit.',
      helpdesk: 'Windows error 223: over FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters (DWORD, ffffffff at most); restart WebClient afterwards.',
    },
    'LK-5324': {
      summary: (v = {}) => 'Windows couldn’t connect or disconnect the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Try again. If it keeps happening, tell your helpdesk the number.',
      helpdesk: (v = {}) => 'Windows returned an error that Latchkey has no text for' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. The command net helpmsg explains it.',
    },
    'LK-5325': {
      summary: (v = {}) => 'Windows doesn’t answer when asked about drives' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Try again. If it keeps happening, restart this computer.',
      helpdesk: (v = {}) => 'A call to Windows networking didn’t return' + (given(v.seconds) ? ' in ' + wait(v.seconds) : '') + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ': often because of another network drive whose server is gone. net use shows all of them.',
    },
    'LK-5330': {
      summary: 'This Windows is missing the service that connects WebDAV drives (WebClient).',
      userAction: 'Ask your helpdesk to install it.',
      helpdesk: 'The service WebClient isn’t there. On Windows Server, install the feature WebDAV Redirector, then restart.',
    },
    'LK-5331': {
      summary: 'Your organisation has turned off the service that connects WebDAV drives (WebClient).',
      userAction: 'Ask your helpdesk whether you can use it on this computer.',
      helpdesk: 'WebClient’s start type is Disabled, often on purpose, against relay attacks. Latchkey needs it as Manual: sc config WebClient start= demand.',
    },
    'LK-5332': {
      summary: 'The service that connects WebDAV drives (WebClient) is stopped, and only an administrator can start it here.',
      userAction: 'Ask your helpdesk to start it. Until then, opening a drive’s web address in Explorer may start it.',
      helpdesk: (v = {}) => 'WebClient’s start trigger is missing (HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\TriggerInfo), and StartService was refused' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '. Restore the trigger, or set the service to Automatic.',
    },
    'LK-5333': {
      summary: 'The service that connects WebDAV drives (WebClient) won’t start.',
      userAction: 'Restart this computer. If it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'WebClient was started but didn’t run' + (given(v.seconds) ? ' in ' + wait(v.seconds) : '') + '. The system’s event log says why.',
    },
    'LK-5334': {
      summary: 'Latchkey can’t tell whether the service that connects WebDAV drives (WebClient) is running.',
      userAction: 'Try again. If it keeps happening, contact your helpdesk.',
      helpdesk: 'The service control manager doesn’t let this user query WebClient, or doesn’t answer. Check the permissions of the service (sc sdshow WebClient).',
    },
    'LK-5340': {
      summary: 'Latchkey was started as administrator, so your other programs wouldn’t see its drives.',
      userAction: 'Close Latchkey and start it the normal way.',
      helpdesk: 'Letters belong to a logon session, and an elevated program has a different one from the desktop. Don’t run Latchkey elevated.',
    },
    'LK-5341': {
      summary: (v = {}) => 'No drive letter is free' + (given(v.label) ? ' for “' + text(v.label) + '”' : '') + '.',
      userAction: 'Disconnect a network drive you don’t need, then try again.',
      helpdesk: 'All letters that can be used are taken or remembered (HKCU\\Network). A, B and C are never used; the policy driveLetters may narrow them further.',
    },
    'LK-5343': {
      summary: (v = {}) => 'The drive can’t have the letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ': it’s taken, or your IT department doesn’t allow it.',
      userAction: 'Choose another letter.',
      helpdesk: 'The letter is in use (GetLogicalDrives), remembered for another connection (HKCU\\Network), or not among those of the policy driveLetters. The drive has its old letter.',
    },
    'LK-5344': {
      summary: (v = {}) => 'The drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' works, but at another letter' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ': the one you chose' + (given(v.wish) ? ' (' + text(v.wish) + ':)' : '') + ' was taken in the meantime.',
      userAction: 'You can keep this letter. To try again, close everything on the drive first.',
      helpdesk: 'Another program took the letter while Latchkey was connecting the drive. The drive couldn’t be disconnected from its new letter again, mostly because programs use it already, so it stays there.',
    },
    'LK-5342': {
      summary: (v = {}) => 'Windows can’t use the drive name' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Give the drive a shorter name, without special characters.',
      helpdesk: 'A drive’s network path has at most 259 characters, and no name in it may contain a character that Windows forbids in file names, or end with a dot or a space.',
    },
    'LK-5350': {
      summary: (v = {}) => 'Windows won’t open files over' + (given(v.value) ? ' ' + text(v.value) + ' MB' : ' its limit') + ' on a network drive of this kind.',
      userAction: 'You can open larger files on the server’s web page. Your helpdesk can raise the limit.',
      helpdesk: 'Set FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters to ffffffff (DWORD, 4 GB, the most there is), then restart WebClient.',
    },
    'LK-5351': {
      summary: 'Folders with a few thousand files may look empty on a network drive of this kind.',
      userAction: 'Look for such folders on the server’s web page. Your helpdesk can raise the limit.',
      helpdesk: (v = {}) => 'Set FileAttributesLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters to 10000000 (DWORD, decimal) or more' + (given(v.value) ? '; it is at ' + text(v.value) + ' MB' : '') + ', then restart WebClient.',
    },
    'LK-5352': {
      summary: (v = {}) => 'Windows gives up on a drive sooner than usual' + (given(v.value) ? ' (after ' + wait(v.value) + ')' : '') + '.',
      userAction: 'If the drive often fails on a slow network, contact your helpdesk.',
      helpdesk: (v = {}) => (given(v.name) ? text(v.name) : 'A time limit of WebClient') + ' in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is below its usual value; remove it, then restart WebClient.',
    },
    'LK-5353': {
      summary: (v = {}) => 'Once Windows hasn’t found a drive, it doesn’t try again for a long time' + (given(v.value) ? ' (' + wait(v.value) + ')' : '') + '.',
      userAction: 'If a drive can’t be connected, wait that long before you try again.',
      helpdesk: 'ServerNotFoundCacheLifeTimeInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is above its usual 60 seconds; remove it, then restart WebClient.',
    },
    'LK-5354': {
      summary: 'Windows doesn’t lock files on network drives of this kind: two people can overwrite each other’s changes.',
      userAction: 'Agree with others on who is working on a file. Your helpdesk can turn locking on.',
      helpdesk: 'SupportLocking in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is 0; set it to 1 or remove it, then restart WebClient.',
    },
    'LK-5355': {
      summary: (v = {}) => 'Saving a file to the drive is cut off after' + (given(v.value) ? ' ' + plural(v.value, 0, { 'one': () => number(v.value) + ' minute', 'other': () => number(v.value) + ' minutes' }) : ' half an hour') + '.',
      userAction: 'Upload very large files on the server’s web page.',
      helpdesk: 'Set FsCtlRequestTimeoutInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters to 3600 (DWORD, decimal) or more, then restart the computer.',
    },
    'LK-5356': {
      summary: 'Windows may look for a proxy each time it first opens a drive, which makes drives slow.',
      userAction: 'If drives take long to open, contact your helpdesk.',
      helpdesk: 'The setting “Automatically detect settings”, a script or a proxy is on, and 127.0.0.1 isn’t exempt. Add 127.0.0.1 to the exceptions (ProxyOverride).',
    },
    'LK-5357': {
      summary: (v = {}) => 'Word, Excel and PowerPoint' + (given(v.version) ? ' ' + text(v.version) : '') + ' may open files on the drive by their web address, and then warn you or refuse.',
      userAction: 'If that happens, copy the file to this computer, change it, and copy it back. Other programs aren’t affected.',
      helpdesk: (v = {}) => 'Microsoft 365 Apps are installed' + (given(v.products) ? ' (' + text(v.products) + ')' : '') + '. Latchkey’s drives don’t ask Office to sign in, so Microsoft’s block of Basic doesn’t affect them; how Office treats http://127.0.0.1 depends on its security policies.',
    },
    'LK-5359': {
      summary: 'Many programs can’t open files whose path is longer than 260 characters, drive letter and folders included.',
      userAction: 'Put the drive on a folder deeper down, or give folders shorter names.',
      helpdesk: 'LongPathsEnabled (HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem, group policy “Enable Win32 long paths”) is not 1. With 1, programs that are made for it open longer paths; Explorer doesn’t.',
    },
    'LK-5358': {
      summary: 'Windows treats files on the drive as if they came from the internet.',
      userAction: 'Programs may warn you before opening a file. There’s nothing wrong with the file.',
      helpdesk: 'The address 127.0.0.1 is in the Internet zone. To put it in the intranet zone, add it by policy: Site to Zone Assignment List, file://127.0.0.1 and http://127.0.0.1 with the value 1.',
    },
    'LK-5360': {
      summary: 'Your computer’s rules don’t let any program save passwords in Credential Manager.',
      userAction: 'Ask your helpdesk to allow it. Nothing was created on the server.',
      helpdesk: 'CredGetSessionTypes answers CRED_PERSIST_NONE: the security option “Network access: Do not allow storage of passwords and credentials for network authentication” is on.',
    },
    'LK-5361': {
      summary: 'Latchkey was started without you being logged on, so there’s no Credential Manager.',
      userAction: 'Log on to Windows at the computer or by Remote Desktop, and start Latchkey there.',
      helpdesk: 'Windows error 1312: services, scheduled tasks without a password, SSH and other logons over the network have no credential set.',
    },
    'LK-5362': {
      summary: 'You’ve turned Latchkey off in Task Manager, so Windows doesn’t start it.',
      userAction: 'Open Task Manager, choose “Startup apps”, and enable Latchkey there.',
      helpdesk: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run has an odd first byte for app.latchkey.desktop. Latchkey doesn’t change what a person has chosen there.',
    },
    'LK-5371': {
      summary: (v = {}) => 'Windows is already connected to ' + (given(v.host) ? text(v.host) : 'the server') + ' as someone else, and only allows one login there.',
      userAction: 'Disconnect the other network drive from this server in Explorer, then try again.',
      helpdesk: (v = {}) => 'Windows error ' + (given(v.number) ? text(v.number) : '1219') + ': this logon session has a connection to the server with another user name, and its second name (@SSL@443) is taken, too. net use shows which. Without the policy directDrive, any number of accounts works.',
    },
    'LK-5372': {
      summary: (v = {}) => (given(v.host) ? text(v.host) : 'The server') + ' didn’t let Windows in' + (given(v.label) ? ' for the drive “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again later, not several times. If it keeps happening, contact your helpdesk.',
      helpdesk: (v = {}) => 'Windows error' + (given(v.number) ? ' ' + text(v.number) : '') + ', though the server accepted the app password from Latchkey itself: a rule for this client or address, or BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters. WebClient may have tried more than once.',
    },
    'LK-5373': {
      summary: 'Windows is set up not to send passwords to WebDAV servers.',
      userAction: 'Contact your helpdesk.',
      helpdesk: 'BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is 0. The policy directDrive needs 1, the usual value (passwords over TLS only); never set 2. Without directDrive, Latchkey doesn’t need this value.',
    },
    'LK-5374': {
      summary: (v = {}) => 'Windows couldn’t make a secure connection to ' + (given(v.host) ? text(v.host) : 'the server') + ', though Latchkey can.',
      userAction: 'Contact your helpdesk. It’s not a problem with your password.',
      helpdesk: (v = {}) => 'Windows error' + (given(v.number) ? ' ' + text(v.number) : '') + ': Windows doesn’t trust the certificate (a private CA has to be in the computer’s store of root authorities; Latchkey’s --ca isn’t Windows’), or WinHTTP’s proxy is in the way (netsh winhttp show proxy).',
    },
    'LK-5375': {
      summary: (v = {}) => 'Windows couldn’t connect the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' to ' + (given(v.host) ? text(v.host) : 'the server') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Wait a minute, then try again. If it keeps happening, tell your helpdesk the number.',
      helpdesk: (v = {}) => 'WebClient went straight to the server (policy directDrive) and gave this error' + (given(v.number) ? ' (' + text(v.number) + '; net helpmsg explains it)' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. For a minute, 67 is also given for a server that it once didn’t find.',
    },
    'LK-5381': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'A file', 'other': () => number(v.count) + ' files' }) : 'Files') + ' you saved on the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'hasn’t', 'other': () => 'haven’t' }) : 'haven’t') + ' reached the server yet, so it stays connected.',
      userAction: 'Wait until everything is uploaded, then try again. If you disconnect anyway, the rest waits on this computer until the drive is connected again.',
      helpdesk: 'Drives by rclone (WinFsp) upload in the background. What’s waiting is in Latchkey’s data folder (not-uploaded) and continues the next time this drive is connected. status says how much; errors there are refusals by the server.',
    },
    'LK-5382': {
      summary: 'rclone and WinFsp aren’t both installed, so drives can’t be connected with them.',
      userAction: 'Let Latchkey choose how to connect, or ask your helpdesk to install both.',
      helpdesk: 'It needs rclone.exe in a folder of PATH and the driver WinFsp - Windows File System Proxy, Copyright (C) Bill Zissimopoulos (https://winfsp.dev), installed by an administrator: HKLM\\SOFTWARE\\WOW6432Node\\WinFsp.',
    },
    'LK-5383': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'A file or folder', 'other': () => number(v.count) + ' files or folders' }) : 'Files or folders') + ' on the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' can’t be opened here, because Windows doesn’t allow such names' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Rename them on the server’s web page: without < > : / | ? * a backslash or a quotation mark, and without a dot or a space at the end.',
      helpdesk: 'Only the top level of the drive was checked; folders may have more. Names like con, nul or com1 can’t be opened either.',
    },
    'LK-7032': {
      summary: 'There’s no clipboard here that an app password could safely be copied to.',
      userAction: 'Ask your helpdesk for another way to enter it.',
      helpdesk: (v = {}) => 'Copying once (hand-over) needs this computer’s own clipboard; on Linux, the one of an X11 session.' + (given(v.reason) ? ' Found: ' + text(v.reason) + '.' : '') + ' Wayland and remote displays can’t do it.',
    },
    'LK-7001': {
      summary: (v = {}) => 'An earlier renewal of the app password isn’t finished yet' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Renew the app password again: Latchkey first finishes what was interrupted.',
      helpdesk: 'The status shows why it’s open. The drive works with one of the two app passwords; the other one is revoked by the next renewal, or the next time Latchkey starts and can do it.',
    },
    'LK-7010': {
      summary: (v = {}) => 'The app password' + (given(v.label) ? ' for “' + text(v.label) + '”' : '') + ' expires soon.' + (given(v.count) ? ' ' + plural(v.count, 0, { 'one': () => number(v.count) + ' day', 'other': () => number(v.count) + ' days' }) + ' left.' : ''),
      userAction: 'Renew it before it expires, or whatever uses it will stop working.',
      helpdesk: 'Servers let app passwords expire after a time set by the administrator.',
    },
    'LK-7011': {
      summary: (v = {}) => 'The app password' + (given(v.label) ? ' for “' + text(v.label) + '”' : '') + ' has expired.' + (given(v.programs) ? ' Files were open in ' + text(v.programs) + '.' : ''),
      userAction: 'Renew it: you sign in once, and a new one is created.',
      helpdesk: 'Latchkey keeps the drive disconnected, because its password would be refused and the whole office blocked.',
    },
    'LK-7012': {
      summary: (v = {}) => 'The server works, but isn’t giving you your files at the moment' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Ask your helpdesk whether your account is active. Latchkey keeps trying.',
      helpdesk: 'WebDAV answers 503 while the server itself doesn’t: the account is disabled, or only WebDAV is down.',
    },
    'LK-7013': {
      summary: (v = {}) => 'The drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' isn’t responding.' + (given(v.programs) ? ' Files on it are open in ' + text(v.programs) + '.' : ''),
      userAction: 'Save what you can and close the files open on it: Latchkey then reconnects the drive.',
      helpdesk: 'The mount hangs while its server answers. It isn’t unmounted as long as programs have files open on it.',
    },
    'LK-7014': {
      summary: (v = {}) => 'Another program has mounted something where the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' should be.',
      userAction: 'Ask your helpdesk to remove it.',
      helpdesk: (v = {}) => 'Latchkey leaves it alone because it isn’t its own; unmount it by hand.' + (given(v.path) ? ' Check ' + text(v.path) + '.' : ''),
    },
    'LK-7015': {
      summary: 'This computer isn’t connected to a network.',
      userAction: 'Latchkey continues as soon as there’s a network.',
      helpdesk: 'The operating system reports no connection; nothing was sent.',
    },
    'LK-7016': {
      summary: (v = {}) => 'A drive' + (given(v.host) ? ' from ' + text(v.host) : '') + ' that Latchkey doesn’t know is connected. It may use an app password you’re about to delete.',
      userAction: 'Disconnect it in your file manager and close what’s open on it, then delete again.',
      helpdesk: (v = {}) => 'A mounted drive with a deleted app password keeps trying wrong passwords by itself, and servers block the whole office for that.' + (given(v.path) ? ' Check ' + text(v.path) + '.' : ''),
    },
    'LK-6006': {
      summary: 'Your IT department is retiring Latchkey on this computer, so nothing new can be set up.',
      userAction: 'Ask your helpdesk how to reach your files from now on.',
      helpdesk: (v = {}) => 'The policy retire is set' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. While it is, nothing is set up or renewed; “latchkey status” says what’s left.',
    },
  },
};
