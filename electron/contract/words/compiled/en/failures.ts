// Made from assets/words by `npm run words`.
import { given, speechOf } from '../../speech.ts';
import type { FailureWords } from '../words.ts';

const { moment, number, plural, text, wait } = speechOf('en');

export const words: FailureWords = {
  failures: {
    'LK-0001': {
      summary: (v = {}) => 'Something went wrong inside Latchkey' + (given(v.reference) ? ' (reference ' + text(v.reference) + ')' : '') + '.',
      userAction: (v = {}) => 'Try once more. If it happens again, give the code' + (given(v.reference) ? ' and the reference ' + text(v.reference) : '') + ' to your helpdesk.',
      helpdesk: (v = {}) => 'The log on this computer has the full story' + (given(v.reference) ? '; search it for ' + text(v.reference) : '') + '. Send it to those who maintain Latchkey.',
    },
    'LK-0002': {
      summary: 'Cancelled.',
      userAction: 'Nothing to do: start again whenever you like.',
      helpdesk: 'The user or the system stopped Latchkey. What had been done until then is undone.',
    },
    'LK-1010': {
      summary: 'Latchkey’s notes about an unfinished set-up were damaged; they have been put aside.',
      userAction: 'Start again. If the platform lists an app password that you do not recognise, delete it there.',
      helpdesk: (v = {}) => 'The damaged journal is kept' + (given(v.path) ? ' as ' + text(v.path) : '') + '. Compare the user’s app passwords on the platform with the drives of this computer and delete those left over.',
    },
    'LK-1011': {
      summary: 'The list of your drives was damaged; it has been put aside.',
      userAction: 'Set up your drives again. Your files are on the platform and are not affected.',
      helpdesk: (v = {}) => 'The damaged list is kept' + (given(v.path) ? ' as ' + text(v.path) : '') + '. After the drives are set up again, delete the old app passwords on the platform.',
    },
    'LK-1012': {
      summary: 'Latchkey’s files were written by a newer version than this one.',
      userAction: 'Update Latchkey, then start again.',
      helpdesk: (v = {}) => 'This computer has an older Latchkey than the one that last ran for this user' + (given(v.path) ? ' (file ' + text(v.path) + ')' : '') + '. Install the newer one; do not delete the file.',
    },
    'LK-1013': {
      summary: (v = {}) => 'This computer’s disk does not let Latchkey keep its notes' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
      userAction: 'Free some space on the disk, then start again.',
      helpdesk: (v = {}) => 'Check free space, quota and permissions of the folder' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Nothing is done on the platform without these notes.',
    },
    'LK-1020': {
      summary: 'Latchkey cannot make sure that it works alone here, so it changes nothing.',
      userAction: 'Tell your helpdesk: the place of your personal files on this computer does not allow it.',
      helpdesk: (v = {}) => 'The file' + (given(v.path) ? ' ' + text(v.path) : '') + ' cannot be locked' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. On a network home, its file system must offer locks (flock; lockd for NFS 3); else set XDG_DATA_HOME to a local folder of the user.',
    },
    'LK-1021': {
      summary: (v = {}) => 'Other people can change a folder in which Latchkey keeps its files' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: (v = {}) => 'Take that right away from them' + (given(v.path) ? ', in a terminal: chmod go-w ' + text(v.path) : '') + '. Then start again.',
      helpdesk: (v = {}) => 'The folder' + (given(v.path) ? ' ' + text(v.path) : '') + ' can be written to by its group or by everybody. What lies below it could be exchanged, so Latchkey does not trust it. Only its owner should be able to write there' + (given(v.path) ? ': chmod go-w ' + text(v.path) : '') + '.',
    },
    'LK-1022': {
      summary: (v = {}) => 'A file or folder that Latchkey uses belongs to somebody else' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Start Latchkey as yourself, without sudo. If that is what you did, tell your helpdesk.',
      helpdesk: (v = {}) => 'The user must own' + (given(v.path) ? ' ' + text(v.path) : '') + '; of the folders above, each belongs to the user or to root. Look at its owner (ls -ld), and give it back with chown if Latchkey was once started as another user.',
    },
    'LK-1023': {
      summary: (v = {}) => 'In the place of one of Latchkey’s files there is something else' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Move it away, then start again. If you do not know what it is, tell your helpdesk.',
      helpdesk: (v = {}) => 'Latchkey reads plain files of its own size only' + (given(v.path) ? '; ' + text(v.path) + ' is not one' : '') + '. A folder, pipe, device or socket of that name, or a file that is far too large, was put there by something else.',
    },
    'LK-5401': {
      summary: (v = {}) => 'macOS was refused when it connected the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Try again: Latchkey makes new credentials for macOS each time. You need not sign in once more.',
      helpdesk: (v = {}) => 'NetFS says that it was refused' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. It asks Latchkey’s own server on this computer, with a credential that is made anew each time, not the platform.',
    },
    'LK-5402': {
      summary: (v = {}) => 'macOS could not connect the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', and gave no reason.',
      userAction: 'Try again. You need not sign in once more.',
      helpdesk: (v = {}) => 'NetFS says “mount failed”' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. Console, process NetAuthSysAgent or webdavfs_agent, may have more.',
    },
    'LK-5403': {
      summary: (v = {}) => 'macOS found nothing to connect at the drive’s address' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Quit Latchkey, open it again, and connect the drive once more.',
      helpdesk: (v = {}) => 'NetFS says that there is no such share' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. The address is that of Latchkey’s server on this computer, which may have been started anew meanwhile.',
    },
    'LK-5404': {
      summary: (v = {}) => 'macOS tried to connect the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' without a login.',
      userAction: 'Try again. You need not sign in once more.',
      helpdesk: (v = {}) => 'NetFS says that guests are not supported' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. It was given a login: a setting or a profile on this Mac changes how servers are connected.',
    },
    'LK-5405': {
      summary: (v = {}) => 'Another user of this Mac has connected this drive’s address' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Have them log out, or disconnect it in their Finder. Then try again.',
      helpdesk: (v = {}) => 'NetFS says EEXIST' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': an address is mounted once, whatever the user name. What is mounted was not mounted by this user, so Latchkey leaves it alone (`mount -t webdav` shows it).',
    },
    'LK-5406': {
      summary: (v = {}) => 'macOS does not take the drive’s address for a network drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Quit Latchkey, open it again, and try once more.',
      helpdesk: (v = {}) => 'NetFS says ENODEV' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': no answer, no WebDAV, a file instead of a folder, or an error of the server while mounting. Latchkey’s own request to the same address had worked just before.',
    },
    'LK-5407': {
      summary: (v = {}) => 'macOS has no place to show the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Restart this Mac, and try again.',
      helpdesk: (v = {}) => 'NetFS says ENOENT' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': the folder below /Volumes could not be made. Folders of earlier mounts may be left there, which belong to root.',
    },
    'LK-5408': {
      summary: (v = {}) => 'The question of macOS about the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' was answered with Cancel.',
      userAction: 'Try again, and allow it when macOS asks.',
      helpdesk: (v = {}) => 'NetFS says that somebody declined' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. Latchkey asks for no questions; one came all the same, perhaps of a security product.',
    },
    'LK-5409': {
      summary: (v = {}) => 'The connection broke off while macOS connected the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Try again. You need not sign in once more.',
      helpdesk: (v = {}) => 'NetFS says EIO' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. If it happens again, look whether a security product reads connections to 127.0.0.1.',
    },
    'LK-5410': {
      summary: (v = {}) => 'macOS cannot connect the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' as Latchkey asks for it.',
      userAction: 'Update macOS and Latchkey. If that does not help, call the helpdesk.',
      helpdesk: (v = {}) => 'NetFS says EINVAL' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': it does not take the address or an option. Note the version of macOS.',
    },
    'LK-5411': {
      summary: (v = {}) => 'macOS got no answer in time when it connected the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Try again when the network is better. You need not sign in once more.',
      helpdesk: (v = {}) => 'NetFS says ETIMEDOUT' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. The platform answers slowly, or a security product holds up connections to 127.0.0.1.',
    },
    'LK-5412': {
      summary: (v = {}) => 'macOS found nobody at the drive’s address on this computer' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Quit Latchkey, open it again, and try once more.',
      helpdesk: (v = {}) => 'NetFS says ECONNREFUSED' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ': the process that serves the drives has ended, or listens at another port.',
    },
    'LK-5413': {
      summary: (v = {}) => 'macOS cannot reach this computer’s own address' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Restart this Mac, and try again.',
      helpdesk: (v = {}) => 'NetFS says EHOSTDOWN' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ' of 127.0.0.1. Look at packet filters, VPN clients and network extensions.',
    },
    'LK-5414': {
      summary: (v = {}) => 'macOS may not connect to this computer’s own address' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Open System Settings > Privacy & Security > Local Network, switch Latchkey on, and try again.',
      helpdesk: (v = {}) => 'NetFS says EHOSTUNREACH' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + ' of 127.0.0.1. A Local Network permission that was denied looks like this, and so do network extensions that filter.',
    },
    'LK-5415': {
      summary: (v = {}) => 'macOS could not connect the drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', with a result that Latchkey does not know.',
      userAction: 'Try again. If it happens again, call the helpdesk.',
      helpdesk: (v = {}) => 'NetFS gave a result that is in no list' + (given(v.status) ? ' (result ' + text(v.status) + ')' : '') + '. Positive ones are an errno, negative ones an OSStatus.',
    },
    'LK-5416': {
      summary: (v = {}) => 'macOS took too long with the drive' + (given(v.seconds) ? ' (over ' + wait(v.seconds) + ')' : '') + ', and was stopped.',
      userAction: 'Try again. If it happens again, open the files in the browser for now.',
      helpdesk: (v = {}) => 'A call of NetFS or unmount did not return' + (given(v.seconds) ? ' within ' + wait(v.seconds) : '') + '. Some versions of macOS hang while they mount WebDAV; restarting helps when NetAuthSysAgent hangs.',
    },
    'LK-5417': {
      summary: 'The part of Latchkey that connects drives ended unexpectedly.',
      userAction: 'Try again. You need not sign in once more.',
      helpdesk: (v = {}) => 'The process that calls NetFS ended without an answer' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Crash reports are in Console; a security product may have ended it.',
    },
    'LK-5418': {
      summary: (v = {}) => 'macOS says that the drive is connected' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', but shows no volume for it.',
      userAction: 'Try again. If it happens again, restart this Mac.',
      helpdesk: 'NetFS gave no path, and the list of mounts has no entry for the drive’s address.',
    },
    'LK-5419': {
      summary: (v = {}) => 'The drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' cannot be disconnected, because it is in use' + (given(v.programs) ? ' by ' + text(v.programs) : '') + '.',
      userAction: (v = {}) => 'Close its files' + (given(v.programs) ? ' in ' + text(v.programs) : '') + ', and try again. To disconnect it all the same, eject it in the Finder: what is not saved would be lost.',
      helpdesk: (v = {}) => 'unmount says EBUSY' + (given(v.path) ? ' for ' + text(v.path) : '') + '. Latchkey never forces it. `lsof +f -- PATH` names who has files open; Spotlight may have, too.',
    },
    'LK-5420': {
      summary: (v = {}) => 'macOS could not disconnect the drive' + (given(v.path) ? ' at ' + text(v.path) : '') + '.',
      userAction: 'Eject it in the Finder, then try again.',
      helpdesk: (v = {}) => 'unmount failed' + (given(v.errno) ? ' (errno ' + text(v.errno) + ')' : '') + '.',
    },
    'LK-5421': {
      summary: 'Latchkey cannot use the network drives of macOS on this Mac.',
      userAction: 'Install Latchkey again, in the version for this Mac’s processor.',
      helpdesk: (v = {}) => 'NetFS or the system library could not be loaded' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. The native part of Latchkey is missing, is for another processor, or is not signed like the rest.',
    },
    'LK-5422': {
      summary: 'macOS does not let Latchkey use network volumes.',
      userAction: 'Open System Settings > Privacy & Security > Files & Folders, allow Latchkey network volumes, and try again.',
      helpdesk: (v = {}) => 'Latchkey’s programs get EPERM' + (given(v.path) ? ' at ' + text(v.path) : '') + '. A profile can allow it for all (PPPC, SystemPolicyNetworkVolumes). The drive itself may work in the Finder.',
    },
    'LK-5423': {
      summary: 'macOS does not open Latchkey at login until you allow it.',
      userAction: 'Open System Settings > General > Login Items & Extensions, and switch Latchkey on.',
      helpdesk: 'SMAppService says “requires approval”: the person has switched the login item off, or has not allowed it yet. A profile can allow it (com.apple.servicemanagement).',
    },
    'LK-5424': {
      summary: 'macOS does not find Latchkey as an app that it could open at login.',
      userAction: 'Move Latchkey into the Applications folder, open it from there, and try again.',
      helpdesk: 'SMAppService says “not found”: the app runs from a disk image, is not signed, or was moved while it ran.',
    },
    'LK-6001': {
      summary: (v = {}) => 'Your IT department does not allow this' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Ask your helpdesk if you need it.',
      helpdesk: (v = {}) => 'A policy on this computer forbids it' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
    },
    'LK-6002': {
      summary: 'What your IT department has set for this platform’s page cannot be read.',
      userAction: 'Tell your helpdesk; nothing of yours is wrong.',
      helpdesk: (v = {}) => 'The policy' + (given(v.by) ? ' ' + text(v.by) : '') + ' or a recipe in it is damaged: check it against recipe.schema.json. Until it can be read Latchkey does not fall back to its own recipe, which may allow more.',
    },
    'LK-6003': {
      summary: (v = {}) => 'Your IT department has set which platform this computer connects to' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Use that address. If you need another platform, ask your helpdesk.',
      helpdesk: (v = {}) => 'The policy fixes the platform' + (given(v.path) ? ' (' + text(v.path) + ', platform.address)' : '') + '. Nothing was asked of the other address.',
    },
    'LK-6004': {
      summary: (v = {}) => 'The rules of your IT department cannot be read' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ', so nothing new is set up.',
      userAction: 'Tell your helpdesk. Drives that are set up already go on working.',
      helpdesk: (v = {}) => 'The policy is damaged, unreadable, or can be written by others than IT' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. It may fix a platform. “latchkey policy” says more.',
    },
    'LK-6005': {
      summary: (v = {}) => 'Your IT department lets you have one drive on this computer' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Use the drive that is there, or remove it first.',
      helpdesk: (v = {}) => 'The policy moreDrives allows no second drive' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
    },
    'LK-1001': {
      summary: (v = {}) => 'This is not the address of a platform' + (given(v.address) ? ': ' + text(v.address) : '') + '.',
      userAction: 'Type the address as in your browser, for example company.netexplorer.pro.',
      helpdesk: 'Give the user the address that staff use in the browser; a path is allowed, a user name or password in it is not.',
    },
    'LK-1002': {
      summary: (v = {}) => 'The address' + (given(v.host) ? ' of ' + text(v.host) : '') + ' begins with http://, which would show your password to the network.',
      userAction: 'Use the address that begins with https://.',
      helpdesk: 'Plain http is accepted for this computer itself only. The platform must be reachable over https.',
    },
    'LK-1003': {
      summary: (v = {}) => 'The name for the app password is too long' + (given(v.limit) ? ': at most ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' character', 'other': () => number(v.limit) + ' characters' }) : '') + '.',
      userAction: 'Choose a shorter name, or none: Latchkey makes one.',
      helpdesk: (v = {}) => 'The platform limits the length of these names' + (given(v.limit) ? ' to ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' character', 'other': () => number(v.limit) + ' characters' }) : '') + '.',
    },
    'LK-1004': {
      summary: 'A name is empty or has characters that cannot be used.',
      userAction: 'Type it again, without line breaks and special keys.',
      helpdesk: (v = {}) => 'User name, name of the app password and label must have at least one character and no control characters. Pasted text often brings some along.' + (given(v.what) ? ' It is about: ' + text(v.what) + '.' : ''),
    },
    'LK-1005': {
      summary: (v = {}) => 'The drive cannot be called that' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Choose a name without / and not starting with a dot.',
      helpdesk: 'The name becomes a folder name: no slash, no leading dot, not too long.',
    },
    'LK-1006': {
      summary: (v = {}) => 'You already have a drive with this name' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Choose another name, or remove the existing drive first.',
      helpdesk: 'Names of drives are unique on a computer, upper and lower case taken as the same.',
    },
    'LK-1007': {
      summary: 'Latchkey had another question, but there were no more answers.',
      userAction: 'Start it in a terminal, or give every answer on a line of its own: password, method if there is a choice, code.',
      helpdesk: 'Standard input ended too early. The order is: password, id of the method when several are offered, code.',
    },
    'LK-1008': {
      summary: 'It is not clear which drive is meant.',
      userAction: (v = {}) => 'Name one of your drives' + (given(v.labels) ? ': ' + text(v.labels) : '') + '.',
      helpdesk: 'There is no drive of that name or id, or there are several and none was named.',
    },
    'LK-1009': {
      summary: 'Latchkey is already setting up or removing a drive.',
      userAction: 'Wait until that is finished, or cancel it there, then try again.',
      helpdesk: (v = {}) => 'Another Latchkey of this user is at work' + (given(v.name) ? ' (process ' + text(v.name) + ')' : '') + '; one at a time can change drives.',
    },
    'LK-1014': {
      summary: (v = {}) => 'An earlier set-up is not finished yet' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Reconnect that drive to finish it, or remove it to undo it.',
      helpdesk: 'The status shows why it waits. One set-up must be finished or undone before the next one starts.',
    },
    'LK-1015': {
      summary: (v = {}) => 'The file with your organisation’s certificate cannot be read' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Check the path, or ask your helpdesk for the file.',
      helpdesk: 'A PEM file with at least one CA certificate is needed, readable by the user.',
    },
    'LK-1016': {
      summary: (v = {}) => 'Your account has no such app password' + (given(v.id) ? ': ' + text(v.id) : '') + '.',
      userAction: 'Look at the list again: it may have been deleted already.',
      helpdesk: 'The id is not in the list of the account’s app passwords.',
    },
    'LK-1017': {
      summary: (v = {}) => 'Latchkey does not understand this command' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'See latchkey --help.',
      helpdesk: 'An option, command or value is unknown, missing or superfluous. Passwords are never taken from the command line.',
    },
    'LK-1018': {
      summary: (v = {}) => 'There is no drive to this' + (given(v.label) ? ': ' + text(v.label) : '') + '.',
      userAction: 'Its app password is for another application. Open that application instead.',
      helpdesk: 'An application connection has no folder to open or to connect. It can be renewed, handed over and removed.',
    },
    'LK-1019': {
      summary: (v = {}) => 'The app passwords of this platform' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' open no drive.',
      userAction: 'Open OneDrive and SharePoint as usual, with your work or school account. Only for a scanner or program that sends mail choose “For another application”.',
      helpdesk: 'SharePoint and OneDrive have refused the old sign-in of clients since May 2026. What is left to app passwords of Microsoft 365 is SMTP AUTH. In the terminal: setup --platform microsoft365 --application NAME --for sending-mail.',
    },
    'LK-2402': {
      summary: 'An app password of Microsoft 365 opens nothing any more for this.',
      userAction: 'Sign in there as usual, with your work or school account. Only a scanner or program that sends mail can still use one. Nothing was made.',
      helpdesk: 'Exchange Online has refused passwords for EWS, IMAP, POP, ActiveSync and MAPI since the end of 2022, SharePoint and OneDrive the old sign-in of clients since May 2026. SMTP AUTH is left (--for sending-mail), off by default from the end of December 2026.',
    },
    'LK-2403': {
      summary: 'It was not said what the app password of Microsoft 365 is for.',
      userAction: 'Say what for: --for sending-mail is the only use that Microsoft has left. For anything else sign in there as usual.',
      helpdesk: 'In a terminal Latchkey asks. Without one it needs --for: most uses are closed, and a password that opens nothing shall not be made.',
    },
    'LK-1025': {
      summary: (v = {}) => 'Latchkey was started in a way that would let other programs read along' + (given(v.switch) ? ': ' + text(v.switch) : '') + '. It does not start like that.',
      userAction: 'Start Latchkey from your applications. If that says the same, tell your helpdesk.',
      helpdesk: (v = {}) => 'A shortcut, an autostart entry or a program adds a switch for debugging' + (given(v.switch) ? ' (' + text(v.switch) + ')' : '') + '. Remove it: the packaged Latchkey refuses switches that open its pages, its memory or its connections.',
    },
    'LK-7017': {
      summary: (v = {}) => 'Something would be lost.' + (given(v.programs) ? ' Programs have files open on ' + (given(v.labels) ? text(v.labels) : 'your drives') + ': ' + text(v.programs) + '.' : '') + (given(v.files) ? ' Latchkey keeps copies of files that could not be saved: ' + text(v.files) + '.' : ''),
      userAction: 'Save your work and close these files first; copies can be saved under “Drives” in Latchkey’s window.',
      helpdesk: 'No drive has been unmapped: with --yes (terminal) or after a question (window) it is done all the same.',
    },
    'LK-7030': {
      summary: (v = {}) => 'Your platform has no such folder' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Check how it is written, or leave the folder out to have all your files.',
      helpdesk: (v = {}) => 'A WebDAV request for the folder' + (given(v.host) ? ' on ' + text(v.host) : '') + ' answered 404, and the folder that it should be in does not list it. An app password made for the attempt is deleted again.',
    },
    'LK-7033': {
      summary: (v = {}) => 'This is a drive' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '. Its app password is for nothing else.',
      userAction: 'Make an app password of its own for the other application: latchkey setup --application.',
      helpdesk: 'One app password per application: only an application connection can be handed over.',
    },
    'LK-2001': {
      summary: (v = {}) => 'The name or the password is wrong' + (given(v.host) ? ' for ' + text(v.host) : '') + '.',
      userAction: 'Check what you typed; a sign-in password can be tried in your browser first. Several wrong tries can block your whole office.',
      helpdesk: (v = {}) => 'Check the user name' + (given(v.user) ? ' (' + text(v.user) + ')' : '') + ', reset the password if needed. Where the sign-in password is asked for, it is not an app password.' + (given(v.login) ? ' Here an app password of ' + text(v.login) + ' was asked for.' : ''),
    },
    'LK-2002': {
      summary: 'Your account needs a second factor, and none is set up yet.',
      userAction: (v = {}) => 'Sign in' + (given(v.host) ? ' to ' + text(v.host) : '') + ' in your browser once and follow the instructions there, then start again.',
      helpdesk: 'A second factor is required for this user. It can be enrolled at the next sign-in on the web only.',
    },
    'LK-2003': {
      summary: (v = {}) => 'Your account signs in through your organisation only' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '.',
      userAction: 'Sign in with your browser. Where Latchkey does not offer it, ask your helpdesk to set it up.',
      helpdesk: (v = {}) => 'This account has no password on the platform: it signs in with SSO' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '. Register Latchkey as an OAuth application there and put its client id into the policy.',
    },
    'LK-2004': {
      summary: 'The platform does not let you sign in from this network.',
      userAction: 'Connect to your office network or VPN, then try again.',
      helpdesk: 'The access policy of this user or group limits the IP addresses.',
    },
    'LK-2005': {
      summary: (v = {}) => 'The platform does not let you sign in at this hour' + (given(v.until) ? '; it will again on ' + moment(v.until) : '') + '.',
      userAction: 'Try again within the hours that your organisation allows.',
      helpdesk: 'The access policy of this user or group limits the hours. Check the time zone too.',
    },
    'LK-2006': {
      summary: 'The platform does not let you sign in with applications like this one.',
      userAction: 'Make the app password on the platform’s page, where Latchkey offers that, or ask your helpdesk to allow it.',
      helpdesk: 'The access policy of this user or group limits the kinds of client. Allow API and WebDAV access.',
    },
    'LK-2007': {
      summary: (v = {}) => 'The platform has blocked your whole network after too many wrong passwords' + (given(v.retryAfterS) ? '; try again in ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Wait before you try again. Colleagues in your office are blocked too.',
      helpdesk: 'Find the program with an old password (often a mapped drive or a phone) and stop it, then wait or lift the block on the platform.',
    },
    'LK-2008': {
      summary: 'Your sign-in ended before the work was done.',
      userAction: 'Start again and sign in once more.',
      helpdesk: 'The platform’s token expired or was withdrawn. If it happens each time, compare the clocks of computer and platform.',
    },
    'LK-2009': {
      summary: 'The platform refuses the sign-in for a reason that Latchkey does not know.',
      userAction: 'Sign in with your browser: the platform may tell you more there.',
      helpdesk: (v = {}) => 'Look at the user’s state and access policy on the platform.' + (given(v.status) ? ' It answered with status ' + text(v.status) + '.' : '') + (given(v.rule) ? ' Rule: ' + text(v.rule) + '.' : ''),
    },
    'LK-2010': {
      summary: (v = {}) => 'Nobody finished the sign-in in the browser in time' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Start again. If the page did not open, copy the link into a browser on this computer.',
      helpdesk: 'If the user did sign in, look at where the browser was sent afterwards: the answer must reach 127.0.0.1 on this computer. A proxy for local addresses can be in the way.',
    },
    'LK-2014': {
      summary: (v = {}) => 'Somebody else signed in in the browser' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + (given(v.user) ? ', not ' + text(v.user) : '') + '.',
      userAction: 'Sign out there, then start again and sign in as the user that is meant.',
      helpdesk: 'The browser had a session of another account. What was granted for it has been revoked.',
    },
    'LK-2017': {
      summary: (v = {}) => 'The account that signed in is not yours, as you said' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Nothing is connected, and what it had granted is taken back. Start again, and sign in as yourself.',
      helpdesk: 'Whoever confirms the link of a sign-in decides whose files it opens. If the user did not sign in as this account, somebody else had the link.',
    },
    'LK-2018': {
      summary: (v = {}) => 'Nobody could be asked whether this is the right account' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'If it is, start again with --user and this name. An e-mail address is not enough. What was granted is taken back.',
      helpdesk: 'Whoever confirms the link of a sign-in decides whose files it opens. Without a person at the terminal (--json, no terminal) only an account that was named with --user is connected, by its login or user id: people can often give their account any e-mail address.',
    },
    'LK-2019': {
      summary: (v = {}) => 'You may still be signed in there' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': Latchkey was stopped before it could read the answer.',
      userAction: 'It ends by itself before long. To be sure, look on the platform for signed-in devices, and end what you do not know.',
      helpdesk: 'The platform may hold a session, or a token, whose value nobody has. It cannot be used, and no program can end it.',
    },
    'LK-2201': {
      summary: (v = {}) => 'The sign-in was declined in the browser' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Start again, and allow Latchkey to use your account when the page asks.',
      helpdesk: 'The user, or a rule of the platform, did not consent. It answered with access_denied.',
    },
    'LK-2202': {
      summary: (v = {}) => 'The platform does not accept Latchkey’s sign-in with the browser' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Ask your helpdesk: it is not about your account.',
      helpdesk: (v = {}) => 'Check the OAuth application on the platform: type Client, client id as in the policy, callback http://127.0.0.1/callback with any port, PKCE, scopes.' + (given(v.reason) ? ' It answered ' + text(v.reason) + '.' : ''),
    },
    'LK-2203': {
      summary: (v = {}) => 'Signing in with the browser is not set up for this platform' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Sign in with your name and password, or ask your helpdesk to set it up.',
      helpdesk: 'Put the client id of the OAuth application into the policy (oauth.clientId) or into the settings.',
    },
    'LK-2401': {
      summary: (v = {}) => 'No app password came from the platform’s page' + (given(v.host) ? ' of ' + text(v.host) : '') + ' in time.',
      userAction: (v = {}) => 'Start again. If the page has made one meanwhile, delete it there' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey closes the page after 20 minutes and keeps nothing of it. It cannot know whether the page made an app password that nobody uses.',
    },
    'LK-2011': {
      summary: (v = {}) => 'This is the password that you sign in with; the drive needs an app password' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Make an app password on the platform, in your security settings, and give that one.',
      helpdesk: 'Accounts with a second factor are refused with their sign-in password on WebDAV (PasswordLoginForbidden). An app password works.',
    },
    'LK-2012': {
      summary: (v = {}) => 'The platform refuses the sign-in and does not say how it wants it' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Ask your helpdesk whether your account is switched off, or needs another way to sign in.',
      helpdesk: 'It answered 401 without WWW-Authenticate: the account is disabled, needs a second factor, or a gateway in front answers. The log has the request.',
    },
    'LK-2013': {
      summary: (v = {}) => 'The platform does not allow this to your account' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Ask your helpdesk to allow network drives and app passwords for you.',
      helpdesk: 'The platform answered 403: rights of the user or group, a file access rule, or an app password that may not reach files.',
    },
    'LK-2015': {
      summary: (v = {}) => 'The password alone does not sign you in here' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Sign in with your browser: it asks for everything that is needed.',
      helpdesk: (v = {}) => 'Nextcloud refused the right password' + (given(v.user) ? ' of ' + text(v.user) : '') + ': the account has a second factor, is disabled, or signs in elsewhere (401/997 without WWW-Authenticate, PasswordLoginForbidden). Nothing was made.',
    },
    'LK-2016': {
      summary: (v = {}) => 'This is an app password already, and not the password that you sign in with' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Give the password that you sign in with, sign in with your browser, or choose “I have an app password”.',
      helpdesk: 'The server makes no app password for an app password (403). It still works for what it was made for.',
    },
    'LK-2101': {
      summary: (v = {}) => 'The code is wrong.' + (given(v.attemptsLeft) ? ' ' + plural(v.attemptsLeft, 0, { 'one': () => 'Attempt', 'other': () => 'Attempts' }) + ' left: ' + number(v.attemptsLeft) + '.' : ''),
      userAction: 'Wait for the next code in your app, or ask for a new one, and type it again.',
      helpdesk: 'With an authenticator app: is the phone’s clock right, and is it the entry of this account? Each code works once.',
    },
    'LK-2102': {
      summary: 'The time for entering the code is over.',
      userAction: 'Start again and enter the code soon after it arrives.',
      helpdesk: 'The platform’s challenge has expired. If codes arrive late, offer the user another method.',
    },
    'LK-2103': {
      summary: (v = {}) => 'The second factor is locked after too many wrong codes' + (given(v.until) ? ' until ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Wait' + (given(v.until) ? ' until ' + moment(v.until) : '') + ', then start again.',
      helpdesk: (v = {}) => 'The platform lifts the lock by itself' + (given(v.until) ? ' on ' + moment(v.until) : '') + '; an administrator may lift it earlier.',
    },
    'LK-2104': {
      summary: (v = {}) => 'A code was sent a moment ago' + (given(v.retryAfterS) ? '; a new one can be had in ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Look for the message that was sent, or wait a little.',
      helpdesk: (v = {}) => 'The platform limits how often codes are sent' + (given(v.retryAfterS) ? ': next in ' + wait(v.retryAfterS) : '') + '.',
    },
    'LK-2105': {
      summary: (v = {}) => 'The platform asks for a second factor that Latchkey does not know' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Add an authenticator app, text message or e-mail as a second factor in your account.',
      helpdesk: (v = {}) => 'Latchkey knows otp, sms, email and yubikey.' + (given(v.name) ? ' Offered was: ' + text(v.name) + '.' : ''),
    },
    'LK-2106': {
      summary: (v = {}) => 'The chosen way to confirm that it is you is not one of those offered' + (given(v.offered) ? ': ' + text(v.offered) : '') + '.',
      userAction: 'Choose one of those that are offered.',
      helpdesk: 'The answer must be the id of an offered method: otp, sms, email or yubikey.',
    },
    'LK-2107': {
      summary: 'This cannot be a code: it is empty or too long.',
      userAction: 'Type the code as you see it, without anything else.',
      helpdesk: 'Nothing was sent to the platform, so no attempt is lost.',
    },
    'LK-3001': {
      summary: (v = {}) => 'The address cannot be found' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Check the spelling and your internet connection.',
      helpdesk: (v = {}) => 'The name does not resolve' + (given(v.host) ? ': ' + text(v.host) : '') + '. Check DNS, VPN and proxy of this computer.',
    },
    'LK-3002': {
      summary: (v = {}) => 'The platform cannot be reached' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Check your internet connection or VPN, then try again.',
      helpdesk: (v = {}) => 'Connection refused or no route' + (given(v.host) ? ' to ' + text(v.host) : '') + ': firewall, wrong port, proxy or a service that is down.',
    },
    'LK-3003': {
      summary: (v = {}) => 'The platform does not answer in time' + (given(v.host) ? (given(v.seconds) ? ' (' + text(v.host) + ', ' + wait(v.seconds) + ')' : '') : '') + '.',
      userAction: 'Try again in a few minutes.',
      helpdesk: (v = {}) => 'The connection was made but no answer came' + (given(v.host) ? ' from ' + text(v.host) : '') + '. Check load, proxy and inspection devices on the way.',
    },
    'LK-3004': {
      summary: (v = {}) => 'The connection to the platform was cut' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Try again; if you are on Wi-Fi or a VPN, check that it is stable.',
      helpdesk: (v = {}) => 'The connection ended in the middle of an answer' + (given(v.host) ? ' from ' + text(v.host) : '') + '.',
    },
    'LK-3005': {
      summary: (v = {}) => 'The platform’s certificate comes from an issuer that this computer does not know' + (given(v.issuer) ? ' (' + text(v.issuer) + ')' : '') + '. Your password was not sent.',
      userAction: 'Do not go on. Ask your helpdesk whether this is expected on your network.',
      helpdesk: (v = {}) => 'A private CA or a TLS-inspecting proxy' + (given(v.issuer) ? ': ' + text(v.issuer) : '') + '. Install its certificate in the system store, or give it as a PEM file.',
    },
    'LK-3006': {
      summary: (v = {}) => 'The platform’s certificate is not valid today' + (given(v.until) ? ' (until ' + moment(v.until) + ')' : '') + '. Your password was not sent.',
      userAction: 'Check the date and time of your computer, then try again.',
      helpdesk: (v = {}) => 'The certificate' + (given(v.host) ? ' of ' + text(v.host) : '') + ' has expired or is not valid yet, or the clock of this computer is wrong.',
    },
    'LK-3007': {
      summary: (v = {}) => 'The certificate belongs to another server than the one you asked for' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Your password was not sent.',
      userAction: 'Check the address. If it is right, do not go on and ask your helpdesk.',
      helpdesk: (v = {}) => 'The certificate does not name the host' + (given(v.host) ? ' ' + text(v.host) : '') + '.',
    },
    'LK-3008': {
      summary: (v = {}) => 'The server sends Latchkey on to another address' + (given(v.to) ? ': ' + text(v.to) : '') + '. Your password was not sent there.',
      userAction: 'If you know that address, use it to start again.',
      helpdesk: 'Redirects are never followed with credentials. Give the final address, or look for a portal or proxy in between.',
    },
    'LK-3009': {
      summary: 'The platform’s answer is far larger than it should be.',
      userAction: 'Check the address, then ask your helpdesk.',
      helpdesk: (v = {}) => 'The reply went over the limit' + (given(v.limit) ? ' of ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' byte', 'other': () => number(v.limit) + ' bytes' }) : '') + ' and was dropped. Is this the platform, or a portal in between?',
    },
    'LK-3010': {
      summary: 'Latchkey does not understand the platform’s answer.',
      userAction: 'Try again later. If it stays so, ask your helpdesk.',
      helpdesk: 'The reply is not what the platform’s interface promises: a changed version, or a portal or proxy in between. The log has the request.',
    },
    'LK-3011': {
      summary: (v = {}) => 'There is no platform that Latchkey knows at this address' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.' + (given(v.found) ? ' What answers there is “' + text(v.found) + '”.' : ''),
      userAction: 'Check the address: it is the one that you use in the browser.',
      helpdesk: 'Latchkey looks for NetExplorer (/api/publicconfig), Nextcloud and ownCloud (/status.php) and WebDAV (OPTIONS, or PROPFIND with 207 or a 401 for Basic or Digest), for a host alone also at the usual paths. Give the whole WebDAV address.',
    },
    'LK-3012': {
      summary: (v = {}) => 'The platform has a problem of its own' + (given(v.status) ? ' (error ' + text(v.status) + ')' : '') + '.',
      userAction: 'Try again in a few minutes.',
      helpdesk: (v = {}) => 'The server answered with an internal error' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '; look at its log or its status page.',
    },
    'LK-3013': {
      summary: (v = {}) => 'The platform is being maintained or is too busy' + (given(v.retryAfterS) ? '; try again in ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Wait a little, then try again.',
      helpdesk: 'The server answers 503: maintenance or overload.',
    },
    'LK-3014': {
      summary: (v = {}) => 'The proxy of your network does not let Latchkey through' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Ask your helpdesk.',
      helpdesk: (v = {}) => 'The proxy refuses the connection' + (given(v.host) ? ' to ' + text(v.host) : '') + '. Check HTTPS_PROXY and NO_PROXY, and whether it asks for credentials.',
    },
    'LK-3015': {
      summary: (v = {}) => 'The platform gives an answer that makes no sense here' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '.',
      userAction: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: (v = {}) => 'Unexpected status' + (given(v.status) ? ' ' + text(v.status) : '') + '; the log on this computer has the request.',
    },
    'LK-3016': {
      summary: (v = {}) => 'Something in between answers in the platform’s place' + (given(v.to) ? ' and leads to ' + text(v.to) : '') + '. Nothing was sent there.',
      userAction: 'Open your browser and sign in to the network or the portal first (guest Wi-Fi, hotel, company portal). Then try again.',
      helpdesk: (v = {}) => 'A captive portal or a login gateway in front of the platform' + (given(v.to) ? ': requests are led to ' + text(v.to) : '') + '. Programs must reach the platform’s API and WebDAV without it.',
    },
    'LK-3025': {
      summary: (v = {}) => 'This address' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' leads to another one, and the platform is there' + (given(v.to) ? ': ' + text(v.to) : '') + '. Nothing was sent there.',
      userAction: 'If you know that address, use it.',
      helpdesk: (v = {}) => 'Redirects to another name or port are not followed silently: give the other address' + (given(v.to) ? ' (' + text(v.to) + ')' : '') + ', here or in the policy. Latchkey looked there without credentials.',
    },
    'LK-3026': {
      summary: (v = {}) => 'The proxy of your network asks for a sign-in that Latchkey cannot answer' + (given(v.schemes) ? ' (' + text(v.schemes) + ')' : '') + '.',
      userAction: 'Ask your helpdesk to let Latchkey through without it.',
      helpdesk: (v = {}) => (given(v.proxy) ? text(v.proxy) : 'The proxy') + ' answers 407' + (given(v.host) ? ' for ' + text(v.host) : '') + '. Exempt this host from authentication, or name a proxy on this computer that signs in (Px, CNTLM) in HTTPS_PROXY.',
    },
    'LK-3017': {
      summary: (v = {}) => 'The platform does not send the whole chain of its certificate' + (given(v.issuer) ? ': that of ' + text(v.issuer) + ' is missing' : '') + '. Your password was not sent.',
      userAction: 'Nothing is wrong on your computer. Tell your helpdesk.',
      helpdesk: (v = {}) => 'The server' + (given(v.host) ? ' ' + text(v.host) : '') + ' sends no certificate for the issuer of its own' + (given(v.issuer) ? ', ' + text(v.issuer) : '') + '. If that is an intermediate authority, the server must send it too (full chain; browsers may have it from elsewhere). If it is a root, give that one as the private CA.',
    },
    'LK-3018': {
      summary: (v = {}) => 'The platform’s certificate names its server in a way that no longer counts' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Your password was not sent.',
      userAction: 'Nothing is wrong on your computer. Tell your helpdesk.',
      helpdesk: (v = {}) => 'The certificate' + (given(v.host) ? ' of ' + text(v.host) : '') + ' has a common name but no subjectAltName with a host. Have it issued again with one: browsers and mount tools refuse it too.',
    },
    'LK-3019': {
      summary: (v = {}) => 'The platform’s certificate is too weak: it could be forged' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Your password was not sent.',
      userAction: 'Nothing is wrong on your computer. Tell your helpdesk.',
      helpdesk: (v = {}) => 'A certificate in the chain' + (given(v.host) ? ' of ' + text(v.host) : '') + ' has an RSA key below 2048 bits, or is signed with SHA-1 or MD5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Have it issued again.',
    },
    'LK-3020': {
      summary: (v = {}) => 'The platform’s certificate was issued for another use than this one' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Your password was not sent.',
      userAction: 'Do not go on. Tell your helpdesk.',
      helpdesk: (v = {}) => 'The chain' + (given(v.host) ? ' of ' + text(v.host) : '') + ' breaks a rule of its own authority' + (given(v.reason) ? ': ' + text(v.reason) : '') + ': name constraints, purpose, length of the path, or revocation. It has to be issued by an authority that may, and for a server.',
    },
    'LK-3021': {
      summary: (v = {}) => 'The platform lets in only computers that have a certificate of their own' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', and Latchkey cannot show one.',
      userAction: 'Ask your helpdesk for an address of the platform that works without.',
      helpdesk: (v = {}) => 'The server' + (given(v.host) ? ' ' + text(v.host) : '') + ' wants a client certificate (mutual TLS). Latchkey, gvfs and rclone sign in without: the paths of API and WebDAV must be excepted.',
    },
    'LK-3022': {
      summary: (v = {}) => 'No secure connection can be agreed on with the platform' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': it offers none, or only one that is out of date.',
      userAction: 'Check the address and its port. If they are right, tell your helpdesk.',
      helpdesk: (v = {}) => 'The TLS handshake fails' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. TLS 1.2 or newer with today’s ciphers is needed. “WRONG VERSION NUMBER” or “PACKET LENGTH” mean that something else than TLS answers at this port.',
    },
    'LK-3023': {
      summary: (v = {}) => 'The platform speaks HTTP/2 only' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', and network drives need HTTP/1.1.',
      userAction: 'Nothing is wrong on your computer. Tell your helpdesk.',
      helpdesk: (v = {}) => 'The server' + (given(v.host) ? ' ' + text(v.host) : '') + ' or the proxy in front refuses HTTP/1.1. Allow it beside HTTP/2: WebDAV clients of every system use it.',
    },
    'LK-3024': {
      summary: (v = {}) => 'The platform has too many requests just now' + (given(v.retryAfterS) ? '; try again in ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Wait a moment, then try again. Nothing is wrong with your password.',
      helpdesk: (v = {}) => 'It answered 429' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': a limit on requests, of the platform or of a proxy in front. Latchkey has waited as long as that was short.',
    },
    'LK-3101': {
      summary: (v = {}) => 'Your account already has as many app passwords as it may have' + (given(v.limit) ? ' (' + text(v.limit) + ')' : '') + '.',
      userAction: 'Delete one that you no longer use, then try again.',
      helpdesk: (v = {}) => 'The platform limits app passwords per user' + (given(v.limit) ? ' to ' + text(v.limit) : '') + '. The list tells which were never used or not for long.',
    },
    'LK-3102': {
      summary: (v = {}) => 'Your account already has an app password with this name' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Choose another name, or none: Latchkey makes a unique one.',
      helpdesk: 'Names of app passwords are unique in an account.',
    },
    'LK-3103': {
      summary: (v = {}) => 'The platform does not accept this name for the app password' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Choose a simpler name, or none: Latchkey makes one.',
      helpdesk: 'The platform refused the name; its answer is in the log on this computer.',
    },
    'LK-3104': {
      summary: 'Your account may not make app passwords in this way.',
      userAction: 'Try it on the platform’s own page, where Latchkey offers that. If the page does not have it either, ask your helpdesk to allow it.',
      helpdesk: 'App passwords are switched off for this user, group or platform. An administrator can allow them.',
    },
    'LK-3105': {
      summary: 'The platform made an app password that cannot be used.',
      userAction: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: 'It came back empty or already expired. Check app_credentials_ttl on the platform, and the clocks.',
    },
    'LK-3106': {
      summary: (v = {}) => 'The platform offers no network drive where there should be one' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Ask your helpdesk whether network drives are switched on for you.',
      helpdesk: (v = {}) => 'No WebDAV at the expected path' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ': option of the subscription, rights of the user, or another path.',
    },
    'LK-3107': {
      summary: (v = {}) => 'The platform’s network drive asks for a kind of sign-in that cannot be used here' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.' + (given(v.mapper) ? ' ' + text(v.mapper) + ' cannot answer it.' : ''),
      userAction: (v = {}) => 'Ask your helpdesk.' + (given(v.other) ? ' With ' + text(v.other) + ' the drive can be connected.' : ''),
      helpdesk: (v = {}) => 'WebDAV must offer Basic over TLS, or Digest.' + (given(v.name) ? ' It offers: ' + text(v.name) + '.' : '') + (given(v.mapper) ? ' ' + text(v.mapper) + ' knows Basic only, and the server wants Digest.' : '') + (given(v.other) ? ' Use ' + text(v.other) + ': --mapper ' + text(v.other) + '.' : ''),
    },
    'LK-3108': {
      summary: (v = {}) => 'The platform' + (given(v.host) ? ' ' + text(v.host) : '') + ' did not answer whether it made the app password' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + '.',
      userAction: 'Nothing to do: Latchkey looks for it again at its next start, and deletes it.',
      helpdesk: (v = {}) => 'If it must be gone at once, delete' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' in the account’s list of app passwords.',
    },
    'LK-3109': {
      summary: (v = {}) => 'This kind of platform does not let Latchkey list or delete app passwords' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'See them on the platform itself, in the browser' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Only a browser session can list app passwords there. Latchkey deletes its own when a drive is removed.',
    },
    'LK-3110': {
      summary: (v = {}) => 'The page in the browser' + (given(v.host) ? ' on ' + text(v.host) : '') + ' can still be confirmed' + (given(v.until) ? ' until ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Close that page. Should you confirm it all the same, Latchkey deletes the app password' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' at its next start.',
      helpdesk: 'Nextcloud keeps a request for an app password for 20 minutes and it cannot be withdrawn. Until then Latchkey asks at each start, and revokes what was granted.',
    },
    'LK-3111': {
      summary: (v = {}) => 'The server' + (given(v.host) ? ' ' + text(v.host) : '') + ' calls itself by another address' + (given(v.to) ? ': ' + text(v.to) : '') + '.',
      userAction: 'Check the address with your helpdesk. Nothing was sent to the other one.',
      helpdesk: (v = {}) => 'Behind a proxy, set overwrite.cli.url, overwritehost and overwriteprotocol' + (given(v.to) ? ' so that it does not announce ' + text(v.to) : '') + '. Latchkey follows no announced address on another origin.',
    },
    'LK-3112': {
      summary: (v = {}) => 'This server offers no sign-in in the browser to other programs' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Make an app password on the platform and give it to Latchkey instead.',
      helpdesk: 'Login Flow v2 (POST /index.php/login/v2) is not there: another product, or switched off.',
    },
    'LK-3113': {
      summary: (v = {}) => 'The platform does not offer this way to sign in' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Sign in another way.',
      helpdesk: 'Which ways there are depends on the platform, and for some of them on the policy of this computer.',
    },
    'LK-3114': {
      summary: (v = {}) => 'An app password' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' may be on the platform' + (given(v.host) ? ' ' + text(v.host) : '') + ' that Latchkey never received.',
      userAction: (v = {}) => 'Look for it there, and delete it if you find it' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'The platform tells an app password once, and Latchkey was stopped or cut off at that moment. Nobody has it, and no program can list it there: only the user, signed in in the browser.',
    },
    'LK-3115': {
      summary: (v = {}) => 'The platform does not let programs make app passwords' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Make it yourself on the platform’s page: Latchkey says each step there and takes the app password.',
      helpdesk: (v = {}) => 'The API for app passwords is closed or missing there' + (given(v.status) ? ' (HTTP ' + text(v.status) + ')' : '') + '. The page needs none; a policy can make it the first way in (pages).',
    },
    'LK-3117': {
      summary: (v = {}) => 'The top level of this platform' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' only holds folders; nothing can be put beside them.' + (given(v.folders) ? ' They are: ' + text(v.folders) + (given(v.more) ? ', …' : '') + '.' : ''),
      userAction: 'Choose the folder that the drive is to show.',
      helpdesk: (v = {}) => 'Spaces, libraries or shares: give one of them with --folder' + (given(v.folder) ? ' (for example --folder ' + text(v.folder) + ')' : '') + ', or --folder / for all of them without a place for files of their own.',
    },
    'LK-3119': {
      summary: (v = {}) => 'There is a folder of that name already' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Open that one, or choose another name.',
      helpdesk: 'The folder that it was to be in lists one of that name, or the server answered 405 to MKCOL. Some servers take upper and lower case for the same.',
    },
    'LK-3120': {
      summary: (v = {}) => 'The platform does not let you make a folder here' + (given(v.folder) ? ' (“' + text(v.folder) + '”)' : '') + '.',
      userAction: 'Make it in another folder, or use one that is there.',
      helpdesk: (v = {}) => 'The server refused MKCOL' + (given(v.status) ? ' with status ' + text(v.status) : '') + (given(v.host) ? ' on ' + text(v.host) : '') + ': rights of the user, a root that only lists spaces or libraries, or a server that is read-only.',
    },
    'LK-3121': {
      summary: (v = {}) => 'A folder cannot be called that' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Choose a name without / and \\, and without blanks at its beginning and end.',
      helpdesk: 'The name has to be one part of an address: no slash or backslash, no line break, not “.” or “..”, at most 255 characters.',
    },
    'LK-3118': {
      summary: (v = {}) => 'The platform does not accept the app password that it has made itself' + (given(v.label) ? ' for “' + text(v.label) + '”' : '') + '. No drive has worked with it yet.',
      userAction: 'Try again in a few minutes: some platforms take that long. If it is refused again, tell your helpdesk.',
      helpdesk: 'WebDAV answers with 401 to an app password that the platform has just made. It takes effect late, was revoked meanwhile, is not allowed for WebDAV, or WebDAV looks accounts up elsewhere.',
    },
    'LK-4001': {
      summary: 'This computer has no keychain where Latchkey could keep the app password.',
      userAction: 'Sign in to the desktop first; if that does not help, ask your helpdesk to install a keychain.',
      helpdesk: (v = {}) => 'No Secret Service on the session bus' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Install: ' + text(v.packages) + '.' : '') + ' It must run in the user’s session (gnome-keyring, KWallet, KeePassXC).',
    },
    'LK-4002': {
      summary: 'Your keychain is locked.',
      userAction: 'Unlock it (the application is called Passwords and Keys), then try again.',
      helpdesk: 'The default collection is locked. It opens at logon when its password is the user’s; after a password reset it does not.',
    },
    'LK-4003': {
      summary: 'Your keychain refuses to keep the app password.',
      userAction: 'Restart the computer and try again.',
      helpdesk: (v = {}) => 'The Secret Service answered with an error' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; the log on this computer has it. Look at permissions and free space of the keyring’s folder.',
    },
    'LK-4004': {
      summary: (v = {}) => 'Your keychain does not answer' + (given(v.seconds) ? ' within ' + wait(v.seconds) : '') + '.',
      userAction: 'Look for a window that asks for the keychain’s password, answer it, and try again.',
      helpdesk: 'The Secret Service hangs or waits for a person. Restart the user’s session.',
    },
    'LK-4005': {
      summary: (v = {}) => 'The app password is no longer in your keychain' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Renew the app password: you sign in once more, and a new one is made.',
      helpdesk: 'The item was deleted, or the keyring was replaced by a new one. Renewing makes a new app password and revokes the lost one.',
    },
    'LK-4006': {
      summary: (v = {}) => 'The app password in your keychain was made for another server or account' + (given(v.login) ? (given(v.host) ? ': ' + text(v.login) + ' on ' + text(v.host) : '') : '') + ' than Latchkey’s own list now says. It was sent nowhere.',
      userAction: 'Remove this drive or application in Latchkey and set it up again. If you changed nothing yourself, tell your helpdesk.',
      helpdesk: (v = {}) => 'The file with the connections, or the journal beside it, was changed by hand or by another program: server, account or certificate file differ from what is kept with the secret' + (given(v.address) ? (given(v.login) ? ' (' + text(v.address) + ', ' + text(v.login) + ')' : '') : '') + '. Find out who changed it. Removing sends no request; the app password has to be deleted on the platform by hand.',
    },
    'LK-4007': {
      summary: 'Your keychain asked whether Latchkey may do this, and the answer was no.',
      userAction: 'Try again, and allow it in the window that your keychain shows.',
      helpdesk: 'The prompt of the Secret Service was dismissed: a person closed it, or the desktop could not show it. KeePassXC: Settings, Secret Service Integration, says when it asks.',
    },
    'LK-4008': {
      summary: 'Your keychain wants to ask you something first, and Latchkey was at work by itself.',
      userAction: 'Do it yourself in Latchkey (connect, renew or remove), and answer the question of your keychain.',
      helpdesk: 'The Secret Service answers with a prompt, which Latchkey carries out only when a person waits for it. KeePassXC: without “Confirm when clients access or delete entries” (Settings, Secret Service Integration) it asks nothing.',
    },
    'LK-5001': {
      summary: 'This computer lacks what it takes to show a network drive.',
      userAction: (v = {}) => 'Ask your helpdesk to install what is missing' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Neither gvfs nor rclone can be used.' + (given(v.packages) ? ' Install: ' + text(v.packages) + '.' : ''),
    },
    'LK-5002': {
      summary: 'The part of the desktop that shows network drives in Files is missing (gvfs).',
      userAction: (v = {}) => 'Ask your helpdesk to install it' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'gvfs with its WebDAV backend and a session bus is needed' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Install: ' + text(v.packages) + '.' : ''),
    },
    'LK-5003': {
      summary: 'This computer does not let you show a network drive as a folder (FUSE).',
      userAction: 'Ask your helpdesk.',
      helpdesk: (v = {}) => '/dev/fuse is missing or closed' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; it should have mode 0666.' + (given(v.packages) ? ' Install: ' + text(v.packages) + '.' : ''),
    },
    'LK-5004': {
      summary: 'The program rclone is missing.',
      userAction: 'Ask your helpdesk to install it, or choose the other way of connecting (gvfs).',
      helpdesk: (v = {}) => 'rclone is not in the path' + (given(v.packages) ? '; install: ' + text(v.packages) : '') + '.',
    },
    'LK-5005': {
      summary: (v = {}) => 'The drive could not be connected' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Try again. You need not sign in once more.',
      helpdesk: (v = {}) => 'The mount tool failed' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; its message is in the log on this computer.',
    },
    'LK-5006': {
      summary: (v = {}) => 'The platform no longer accepts the app password of this drive' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.' + (given(v.programs) ? ' Files were open in ' + text(v.programs) + '.' : ''),
      userAction: 'Renew the app password: you sign in once more, and the drive works again.',
      helpdesk: 'It was deleted or has expired on the platform. Latchkey sends nothing more with it, so that nobody is locked out.',
    },
    'LK-5007': {
      summary: (v = {}) => 'Connecting the drive took too long' + (given(v.seconds) ? ' (over ' + wait(v.seconds) + ')' : '') + '.',
      userAction: 'Try again when the network is better. You need not sign in once more.',
      helpdesk: (v = {}) => 'The mount tool did not finish' + (given(v.seconds) ? ' within ' + wait(v.seconds) : '') + ': a silent server or a firewall that drops packets.',
    },
    'LK-5008': {
      summary: 'The drive is connected, but what is written to it does not arrive on the platform.',
      userAction: 'Do not keep files on it. Try again; if it stays so, ask your helpdesk.',
      helpdesk: (v = {}) => 'The test file was accepted by the mount but is not on the server' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + ': rights, quota, a filter or a lock.',
    },
    'LK-5009': {
      summary: 'The drive gives back something else than what was written to it.',
      userAction: 'Do not keep files on it, and tell your helpdesk.',
      helpdesk: 'The test file differs on the server: a proxy or scanner that changes content, or a cache in between.',
    },
    'LK-5010': {
      summary: 'There is no space left on the platform.',
      userAction: 'Delete files that you no longer need, or ask for more space, then try again.',
      helpdesk: 'The quota of the user or of the platform is used up (507).',
    },
    'LK-5011': {
      summary: 'You can read the files of this drive, but not change them.',
      userAction: 'If you need to change them, ask your helpdesk.',
      helpdesk: 'The platform refuses writing: rights of the user, a server that is read-only, or more users than the licence allows.',
    },
    'LK-5012': {
      summary: (v = {}) => 'Something else stands where the drive should go' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Move or rename it, or choose another name for the drive.',
      helpdesk: (v = {}) => 'A file, folder or mount is in the way' + (given(v.path) ? ': ' + text(v.path) : '') + '. Latchkey never overwrites what it did not make.',
    },
    'LK-5014': {
      summary: (v = {}) => 'Latchkey cannot connect this drive on this operating system' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Use a computer with Linux, macOS or Windows.',
      helpdesk: (v = {}) => 'Drives are connected on Linux (gvfs, rclone), Windows (WebClient, rclone with WinFsp) and macOS (NetFS). This system is none of them' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', or the drive was set up on another one.',
    },
    'LK-5015': {
      summary: 'The drive is connected, but the file manager could not be started.',
      userAction: (v = {}) => 'Open the folder in your file manager' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      helpdesk: 'No program is set up to open folders (xdg-open; inode/directory).',
    },
    'LK-5016': {
      summary: (v = {}) => 'The drive works, but it could not be put where you would look for it' + (given(v.path) ? ': ' + text(v.path) + ' cannot be changed' : '') + '.',
      userAction: 'Open it from Latchkey, or from its folder.',
      helpdesk: (v = {}) => 'The bookmarks of Files or the folder of links cannot be written' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. The drive needs neither.',
    },
    'LK-5017': {
      summary: (v = {}) => 'The program that connects the drive' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' crashed on what the server answers.',
      userAction: 'Ask your helpdesk for rclone: with it the drive can be connected.',
      helpdesk: 'gvfs 1.50 crashes on servers that answer a PROPFIND of the parent folder with a chunked 405, as Nextcloud behind nginx or Apache does. Install rclone, or a newer gvfs.',
    },
    'LK-5018': {
      summary: (v = {}) => 'The drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' was connected, but it does not show the files that are on the server.',
      userAction: 'Ask your helpdesk. Your files on the server are untouched.',
      helpdesk: (v = {}) => 'The server lists the folder with this app password; the mount' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' does not' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. A password saved by Files for this server, a proxy of the mount tool, or a server that answers it otherwise.',
    },
    'LK-5019': {
      summary: (v = {}) => 'The drive works. A small test file could not be deleted from it' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'You can delete it, or leave it.',
      helpdesk: 'The server lets this account create files but not delete them.',
    },
    'LK-5020': {
      summary: (v = {}) => 'The drive is connected in another way than usual' + (given(v.name) ? ': with ' + text(v.name) : '') + ', because the first one did not work with this server.',
      userAction: 'There is nothing to do.',
      helpdesk: (v = {}) => 'What the first mount tool failed with' + (given(v.reason) ? ': ' + text(v.reason) : '') + '. An explicit choice (--mapper, the setting) is kept.',
    },
    'LK-5021': {
      summary: 'The platform takes no changes to the files of this drive just now. You can read them.',
      userAction: 'Try again in a while.',
      helpdesk: 'The server refused the test file for now: a lock (423), a rate limit (429), maintenance or a fault of its own (5xx).',
    },
    'LK-5022': {
      summary: 'Nothing can be put at the top of this drive: there are only folders. Use the drive inside one of them.',
      userAction: 'Open a folder and work there.',
      helpdesk: 'The root lists libraries or spaces and takes no files. To have one of them as the drive: --folder NAME.',
    },
    'LK-5101': {
      summary: (v = {}) => 'The part of Latchkey that serves the drives cannot be started' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
      userAction: 'Start Latchkey again. If it stays so, tell your helpdesk.',
      helpdesk: 'Its process (latchkey gateway-holder) has ended before it answered. Latchkey’s log says why; a program that only allows known processes may have stopped it.',
    },
    'LK-5102': {
      summary: 'The part of Latchkey that serves the drives does not answer.',
      userAction: 'Wait a moment, then try again. If it stays so, sign out of this computer and in again.',
      helpdesk: (v = {}) => 'Its process (latchkey gateway-holder' + (given(v.pid) ? ', ' + text(v.pid) : '') + ') runs but is stopped or busy. Continue it (kill -CONT) or end it: Latchkey starts it again on the same port.',
    },
    'LK-5103': {
      summary: (v = {}) => 'Another version of Latchkey serves the drives' + (given(v.version) ? ' (' + text(v.version) + ')' : '') + ', and this one cannot speak with it.',
      userAction: 'Close every Latchkey, sign out of this computer and in again.',
      helpdesk: 'After an update the new version takes over by itself. Two installations of different versions cannot serve one person: remove one of them.',
    },
    'LK-5104': {
      summary: (v = {}) => 'The port of Latchkey’s drives' + (given(v.port) ? ' (' + text(v.port) + ')' : '') + ' was taken by another program' + (given(v.program) ? ' (' + text(v.program) + ')' : '') + (given(v.user) ? ' of ' + text(v.user) : '') + '. Latchkey uses another one.',
      userAction: 'Nothing: the drives are connected again by themselves.',
      helpdesk: 'Ports from 49152 on belong to nobody. What pointed to the old one is disconnected first, so that nothing is sent to that program. If it comes back each time, look at what it is.',
    },
    'LK-5105': {
      summary: 'No port of this computer is free for Latchkey’s drives.',
      userAction: 'Start this computer again, then Latchkey.',
      helpdesk: (v = {}) => 'None of many tries between 49152 and 65535 on 127.0.0.1 worked' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Look at what listens there: ss -ltn.',
    },
    'LK-5106': {
      summary: 'Latchkey’s programs cannot speak with each other on this computer.',
      userAction: 'Tell your helpdesk: the place of your session’s files does not allow it.',
      helpdesk: (v = {}) => 'The socket' + (given(v.path) ? ' ' + text(v.path) : '') + ' cannot be made or opened' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. It belongs into XDG_RUNTIME_DIR, a short path on a local file system.',
    },
    'LK-5107': {
      summary: 'The part of Latchkey that serves the drives ends again and again. It is started anew each time.',
      userAction: 'Wait a moment. If it stays so, tell your helpdesk.',
      helpdesk: (v = {}) => 'It has ended ' + (given(v.count) ? text(v.count) : 'several') + ' times' + (given(v.reason) ? ' (last: ' + text(v.reason) + ')' : '') + '. Latchkey’s log has each end; too little memory shows as SIGKILL or SIGABRT.',
    },
    'LK-5108': {
      summary: (v = {}) => 'Files are still being saved to the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', so its app password was not renewed.',
      userAction: 'Wait until they are saved, then try again. The drive goes on as it is.',
      helpdesk: 'A program uploads something large. The platform would refuse the rest of it with the old app password.',
    },
    'LK-5201': {
      summary: (v = {}) => 'There is no copy' + (given(v.name) ? ' of “' + text(v.name) + '”' : '') + ' any more.',
      userAction: 'If the program still has the file open, save it there once more.',
      helpdesk: 'Copies are in memory only, a few megabytes of them. A newer one took its place, the file has been written well since, or what serves the drives has been started anew.',
    },
    'LK-5202': {
      summary: (v = {}) => 'There is already something of that name' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Choose another name or another folder.',
      helpdesk: 'A copy never takes the place of a file, also when the system’s dialog offered to replace it.',
    },
    'LK-5203': {
      summary: (v = {}) => 'This folder is on the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', where the copy could be lost as well.',
      userAction: 'Choose a folder on this computer.',
      helpdesk: 'Mount tools report a file as saved before the platform has it: on a drive nobody could tell whether the copy arrived.',
    },
    'LK-5204': {
      summary: (v = {}) => 'There is no space left for the copy' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Choose another folder, or free some space there. The copy is still kept.',
      helpdesk: (v = {}) => 'Check free space and quota of the disk' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5205': {
      summary: (v = {}) => 'The copy cannot be written there' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Choose a folder in which you may write. The copy is still kept.',
      helpdesk: (v = {}) => 'Check that the folder is there, its permissions, and whether its disk is read-only or answers at all' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5301': {
      summary: (v = {}) => 'Windows does not let the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' be connected: access is denied.',
      userAction: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': the redirector (MRxDAV) or a security program refuses. Latchkey’s own service lets its drives in without a password; look for rules on loopback WebDAV.',
    },
    'LK-5302': {
      summary: (v = {}) => 'Windows does not find the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' on this computer.',
      userAction: 'Try again in a minute. You need not sign in once more.',
      helpdesk: (v = {}) => 'Windows error 53' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient stopped while it connected, or something blocks connections to 127.0.0.1.',
    },
    'LK-5303': {
      summary: (v = {}) => 'Windows could not make sense of the answer for the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 58' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': something between WebClient and Latchkey changes the answers on 127.0.0.1, such as a filter of a security program.',
    },
    'LK-5304': {
      summary: (v = {}) => 'The connection to the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' was cut.',
      userAction: 'Try again. You need not sign in once more.',
      helpdesk: (v = {}) => 'Windows error 59' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Latchkey’s service ended meanwhile, or a proxy was asked for 127.0.0.1. See latchkey doctor.',
    },
    'LK-5305': {
      summary: (v = {}) => 'The connection to the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' broke off.',
      userAction: 'Try again. You need not sign in once more.',
      helpdesk: (v = {}) => 'Windows error 64' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': the connection on 127.0.0.1 was closed. Look whether a security program cuts it.',
    },
    'LK-5306': {
      summary: (v = {}) => 'Windows takes the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' for something it cannot connect.',
      userAction: 'Wait a minute, then try again: Windows remembers for so long what it did not find.',
      helpdesk: (v = {}) => 'Windows error 67' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': WebClient is stopped, another network provider was asked first, or it has 127.0.0.1 in its list of servers without WebDAV (ServerNotFoundCacheLifeTimeInSec, 60 s).',
    },
    'LK-5307': {
      summary: (v = {}) => 'The letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' that the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' was to have has just been taken.',
      userAction: 'Try again: Latchkey takes another letter.',
      helpdesk: 'Windows error 85: another program mapped something there at the same moment. Latchkey leaves it alone.',
    },
    'LK-5308': {
      summary: (v = {}) => 'Windows says that the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' wants a password.',
      userAction: 'Try again. Do not type a password anywhere: Latchkey needs none for this.',
      helpdesk: (v = {}) => 'Windows error 86 or 1326' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Latchkey’s service asks WebClient for no password, so something else answers on 127.0.0.1. See latchkey doctor for its port.',
    },
    'LK-5309': {
      summary: (v = {}) => 'Windows wants a web page to be opened before it connects the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Ask your helpdesk: something stands between Windows and Latchkey.',
      helpdesk: (v = {}) => 'Windows error 224' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': a proxy or a sign-in page answered in the place of 127.0.0.1. Except 127.0.0.1 from the proxy.',
    },
    'LK-5310': {
      summary: (v = {}) => 'Windows does not know the letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' for the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again, or ask your helpdesk which letters may be used.',
      helpdesk: 'Windows error 1200. Look at the policy driveLetters, and at policies that hide or restrict drives.',
    },
    'LK-5311': {
      summary: (v = {}) => 'Windows remembers another connection for the letter' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + '.',
      userAction: 'Remove the old network drive in Explorer (right-click, Disconnect), then try again.',
      helpdesk: 'Windows error 1202: HKCU\\Network has the letter. Latchkey takes no letter that is there, so it appeared meanwhile.',
    },
    'LK-5312': {
      summary: 'This Windows lacks the part that connects WebDAV drives.',
      userAction: 'Ask your helpdesk to install it.',
      helpdesk: (v = {}) => 'Windows error 1203' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': no network provider takes the name. WebClient is missing from HKLM\\SYSTEM\\CurrentControlSet\\Control\\NetworkProvider\\Order, or on a server the feature WebDAV Redirector is not installed.',
    },
    'LK-5313': {
      summary: (v = {}) => 'A network part of Windows refused the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' for a reason of its own.',
      userAction: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 1208' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. The provider that answered may not be WebClient; look at the order of network providers.',
    },
    'LK-5314': {
      summary: 'Windows is already connected to the same place as somebody else.',
      userAction: 'Sign out of Windows and in again, then try once more.',
      helpdesk: (v = {}) => 'Windows error 1219' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': another program connected to 127.0.0.1 at Latchkey’s port with a user name. Latchkey itself gives none; net use shows which.',
    },
    'LK-5315': {
      summary: 'Windows has no network to connect drives with.',
      userAction: 'Start this computer again. If it stays so, ask your helpdesk.',
      helpdesk: 'Windows error 1222: no network provider is loaded. Look at the services Workstation and WebClient.',
    },
    'LK-5316': {
      summary: (v = {}) => 'Windows connected the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' without what it takes to be let in.',
      userAction: 'Let Latchkey connect it again.',
      helpdesk: (v = {}) => 'Windows error 1244' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': a request reached something that wants a sign-in. Latchkey’s drives need none; look whether a proxy answers for 127.0.0.1.',
    },
    'LK-5317': {
      summary: 'Drives cannot be connected in this kind of session.',
      userAction: 'Sign in to Windows at the screen or by remote desktop, and start Latchkey there.',
      helpdesk: 'Windows error 1312: there is no interactive log-on session, as over SSH or in a service.',
    },
    'LK-5318': {
      summary: (v = {}) => 'Windows could not make sure whom it speaks with for the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 1397' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': Kerberos or NTLM was tried where none is asked for; look at policies that force it.',
    },
    'LK-5319': {
      summary: (v = {}) => 'Windows cannot get at the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: (v = {}) => 'Windows error 1920' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': the redirector was refused for its account (LocalService). Look for rules of a security program.',
    },
    'LK-5320': {
      summary: (v = {}) => 'Windows refuses the user name for the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Sign out of Windows and in again, then try once more.',
      helpdesk: (v = {}) => 'Windows error 2202' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': the same place is connected already with a user name by another program. Latchkey gives none; see net use.',
    },
    'LK-5321': {
      summary: (v = {}) => 'Programs still have files of the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' open, so it stays connected.' + (given(v.programs) ? ' They are: ' + text(v.programs) + '.' : ''),
      userAction: (v = {}) => 'Save and close what is open on it' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ', then try again.',
      helpdesk: (v = {}) => 'Windows error 2401. Latchkey forces it only when a person says so (the question of the window and the terminal, --force), because what is unsaved is lost.' + (given(v.programs) ? '' : ' Windows names no program, as often for a network drive: Resource Monitor shows which one has handles there.'),
    },
    'LK-5322': {
      summary: (v = {}) => 'A program or an Explorer window is still in the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', so it stays connected.' + (given(v.programs) ? ' Programs that have files open: ' + text(v.programs) + '.' : ''),
      userAction: 'Close windows and programs that show it, then try again.',
      helpdesk: 'Windows error 2404: the drive is somebody’s current folder. Latchkey forces it only when a person says so (the question of the window and the terminal, --force).',
    },
    'LK-5323': {
      summary: 'A file is larger than Windows takes from a WebDAV drive.',
      userAction: 'Open it on the platform’s web page, or ask your helpdesk to raise the limit.',
      helpdesk: 'Windows error 223: over FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters (DWORD, ffffffff at most); restart WebClient afterwards.',
    },
    'LK-5324': {
      summary: (v = {}) => 'Windows could not connect or disconnect the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Try again. If it stays so, tell your helpdesk the number.',
      helpdesk: (v = {}) => 'Windows gave an error that Latchkey has no words for' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. The command net helpmsg explains it.',
    },
    'LK-5325': {
      summary: (v = {}) => 'Windows does not answer when it is asked about drives' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Try again. If it stays so, start this computer again.',
      helpdesk: (v = {}) => 'A call to the network part of Windows did not come back' + (given(v.seconds) ? ' in ' + wait(v.seconds) : '') + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ': often another network drive whose server is away. net use shows all of them.',
    },
    'LK-5330': {
      summary: 'This Windows lacks the service that connects WebDAV drives (WebClient).',
      userAction: 'Ask your helpdesk to install it.',
      helpdesk: 'The service WebClient is not there. On Windows Server install the feature WebDAV Redirector, then restart.',
    },
    'LK-5331': {
      summary: 'Your organisation has switched off the service that connects WebDAV drives (WebClient).',
      userAction: 'Ask your helpdesk whether it may be used on this computer.',
      helpdesk: 'WebClient has the start type Disabled, often on purpose, against relay attacks. Latchkey needs it as Manual: sc config WebClient start= demand.',
    },
    'LK-5332': {
      summary: 'The service that connects WebDAV drives (WebClient) is stopped, and only an administrator can start it here.',
      userAction: 'Ask your helpdesk to start it. Until then, opening a web address of a drive in Explorer may start it.',
      helpdesk: (v = {}) => 'WebClient’s start trigger is missing (HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\TriggerInfo), and StartService was refused' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '. Restore the trigger, or set the service to Automatic.',
    },
    'LK-5333': {
      summary: 'The service that connects WebDAV drives (WebClient) does not get going.',
      userAction: 'Start this computer again. If it stays so, ask your helpdesk.',
      helpdesk: (v = {}) => 'WebClient was started and did not run' + (given(v.seconds) ? ' in ' + wait(v.seconds) : '') + '. The event log of the system says why.',
    },
    'LK-5334': {
      summary: 'Latchkey cannot find out whether the service that connects WebDAV drives (WebClient) runs.',
      userAction: 'Try again. If it stays so, ask your helpdesk.',
      helpdesk: 'The service control manager does not let this user ask for WebClient, or does not answer. Look at the rights of the service (sc sdshow WebClient).',
    },
    'LK-5340': {
      summary: 'Latchkey was started as administrator, where your other programs would not see its drives.',
      userAction: 'Close Latchkey and start it in the normal way.',
      helpdesk: 'Letters belong to a log-on session, and an elevated program has another one than the desktop. Do not run Latchkey elevated.',
    },
    'LK-5341': {
      summary: (v = {}) => 'No drive letter is free' + (given(v.label) ? ' for “' + text(v.label) + '”' : '') + '.',
      userAction: 'Disconnect a network drive that you do not need, then try again.',
      helpdesk: 'All letters that may be used are taken or remembered (HKCU\\Network). A, B and C are never used; the policy driveLetters may narrow them further.',
    },
    'LK-5342': {
      summary: (v = {}) => 'Windows cannot have a drive of the name' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Give the drive a shorter name, without special characters.',
      helpdesk: 'The network path of a drive has at most 259 characters, and no name in it may hold a character that Windows forbids in file names, or end with a dot or a blank.',
    },
    'LK-5350': {
      summary: (v = {}) => 'Windows opens no file over' + (given(v.value) ? ' ' + text(v.value) + ' MB' : ' its limit') + ' on a network drive of this kind.',
      userAction: 'Larger files can be opened on the platform’s web page. Your helpdesk can raise the limit.',
      helpdesk: 'Set FileSizeLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters to ffffffff (DWORD, 4 GB, the most there is), then restart WebClient.',
    },
    'LK-5351': {
      summary: 'Folders with some thousand files may look empty on a network drive of this kind.',
      userAction: 'Look for such folders on the platform’s web page. Your helpdesk can raise the limit.',
      helpdesk: (v = {}) => 'Set FileAttributesLimitInBytes in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters to 10000000 (DWORD, decimal) or more' + (given(v.value) ? '; it is at ' + text(v.value) + ' MB' : '') + ', then restart WebClient.',
    },
    'LK-5352': {
      summary: (v = {}) => 'Windows gives up on a drive sooner than it usually does' + (given(v.value) ? ' (after ' + wait(v.value) + ')' : '') + '.',
      userAction: 'If the drive often fails over a slow network, tell your helpdesk.',
      helpdesk: (v = {}) => (given(v.name) ? text(v.name) : 'A time limit of WebClient') + ' in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is below its usual value; remove it, then restart WebClient.',
    },
    'LK-5353': {
      summary: (v = {}) => 'When Windows has once not found a drive, it does not try again for long' + (given(v.value) ? ' (' + wait(v.value) + ')' : '') + '.',
      userAction: 'If a drive cannot be connected, wait so long before you try again.',
      helpdesk: 'ServerNotFoundCacheLifeTimeInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is above its usual 60 seconds; remove it, then restart WebClient.',
    },
    'LK-5354': {
      summary: 'Windows does not lock files on network drives of this kind: two people can overwrite each other’s changes.',
      userAction: 'Agree with others who is working on a file. Your helpdesk can switch locking on.',
      helpdesk: 'SupportLocking in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is 0; set it to 1 or remove it, then restart WebClient.',
    },
    'LK-5355': {
      summary: (v = {}) => 'Saving a file to the drive is cut off after' + (given(v.value) ? ' ' + plural(v.value, 0, { 'one': () => number(v.value) + ' minute', 'other': () => number(v.value) + ' minutes' }) : ' half an hour') + '.',
      userAction: 'Put very large files on the platform by its web page.',
      helpdesk: 'Set FsCtlRequestTimeoutInSec in HKLM\\SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters to 3600 (DWORD, decimal) or more, then restart the computer.',
    },
    'LK-5356': {
      summary: 'Windows may look for a proxy each time it first opens a drive, which makes drives slow.',
      userAction: 'If drives take long to open, tell your helpdesk.',
      helpdesk: 'The setting “Automatically detect settings”, a script or a proxy is on, and 127.0.0.1 is not excepted. Add 127.0.0.1 to the exceptions (ProxyOverride).',
    },
    'LK-5357': {
      summary: (v = {}) => 'Word, Excel and PowerPoint' + (given(v.version) ? ' ' + text(v.version) : '') + ' may open files of the drive by their web address, and then warn or refuse.',
      userAction: 'If that happens, copy the file to this computer, change it, and copy it back. Other programs are not concerned.',
      helpdesk: (v = {}) => 'Microsoft 365 Apps are installed' + (given(v.products) ? ' (' + text(v.products) + ')' : '') + '. Latchkey’s drives ask Office for no sign-in, so Microsoft’s block of Basic does not concern them; how Office treats http://127.0.0.1 depends on its security policies.',
    },
    'LK-5358': {
      summary: 'Windows treats what is on the drive as if it came from the Internet.',
      userAction: 'Programs may warn before they open a file. That is no fault of the file.',
      helpdesk: 'The address 127.0.0.1 is in the Internet zone. To have it in the intranet zone, add it by policy: Site to Zone Assignment List, file://127.0.0.1 and http://127.0.0.1 with the value 1.',
    },
    'LK-5360': {
      summary: 'Your computer’s rules let no program keep passwords in the Credential Manager.',
      userAction: 'Ask your helpdesk to allow it. Nothing was made on your platform.',
      helpdesk: 'CredGetSessionTypes answers CRED_PERSIST_NONE: the security option “Network access: Do not allow storage of passwords and credentials for network authentication” is on.',
    },
    'LK-5361': {
      summary: 'Latchkey was started without a logon of yours, so there is no Credential Manager.',
      userAction: 'Log on to Windows at the computer or by Remote Desktop, and start Latchkey there.',
      helpdesk: 'Windows error 1312: services, scheduled tasks without a password, SSH and other logons over the network have no credential set.',
    },
    'LK-5362': {
      summary: 'You have switched Latchkey off in the Task Manager, so Windows does not start it.',
      userAction: 'Open the Task Manager, choose “Startup apps”, and enable Latchkey there.',
      helpdesk: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run has an odd first byte for app.latchkey.desktop. Latchkey does not change what a person has chosen there.',
    },
    'LK-5371': {
      summary: (v = {}) => 'Windows is connected to ' + (given(v.host) ? text(v.host) : 'the platform') + ' as somebody else already, and allows one login there.',
      userAction: 'Disconnect the other network drive of this platform in Explorer, then try again.',
      helpdesk: (v = {}) => 'Windows error ' + (given(v.number) ? text(v.number) : '1219') + ': this log-on session has a connection to the server with another user name, and its second name (@SSL@443) is taken, too. net use shows which. Without the policy directDrive any number of accounts works.',
    },
    'LK-5372': {
      summary: (v = {}) => (given(v.host) ? text(v.host) : 'The platform') + ' did not let Windows in' + (given(v.label) ? ' for the drive “' + text(v.label) + '”' : '') + '.',
      userAction: 'Try again later, not several times. If it stays so, ask your helpdesk.',
      helpdesk: (v = {}) => 'Windows error' + (given(v.number) ? ' ' + text(v.number) : '') + ', though the platform has taken the app password from Latchkey itself: a rule for this client or address, or BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters. WebClient may have tried more than once.',
    },
    'LK-5373': {
      summary: 'Windows is set up to send no passwords to WebDAV servers.',
      userAction: 'Ask your helpdesk.',
      helpdesk: 'BasicAuthLevel in HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters is 0. The policy directDrive needs 1, the usual value (passwords over TLS only); never set 2. Without directDrive Latchkey needs no such value.',
    },
    'LK-5374': {
      summary: (v = {}) => 'Windows could not make a secure connection to ' + (given(v.host) ? text(v.host) : 'the platform') + ', though Latchkey can.',
      userAction: 'Ask your helpdesk: no password is wrong.',
      helpdesk: (v = {}) => 'Windows error ' + (given(v.number) ? text(v.number) : '') + ': Windows does not trust the certificate (a private CA has to be in the computer’s store of root authorities; Latchkey’s --ca is not Windows’), or WinHTTP’s proxy is in the way (netsh winhttp show proxy).',
    },
    'LK-5375': {
      summary: (v = {}) => 'Windows could not connect the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' to ' + (given(v.host) ? text(v.host) : 'the platform') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Wait a minute, then try again. If it stays so, tell your helpdesk the number.',
      helpdesk: (v = {}) => 'WebClient went straight to the platform (policy directDrive) and gave this error' + (given(v.number) ? ' (' + text(v.number) + '; net helpmsg explains it)' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. 67 is also said for a minute of a server that it did not find once.',
    },
    'LK-5381': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'A file', 'other': () => number(v.count) + ' files' }) : 'Files') + ' that you saved on the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'is', 'other': () => 'are' }) : 'are') + ' not on the platform yet, so it stays connected.',
      userAction: 'Wait until everything is uploaded, then try again. Disconnected all the same, the rest waits on this computer until the drive is connected again.',
      helpdesk: 'Drives by rclone (WinFsp) upload what was saved afterwards. What waits lies in Latchkey’s data folder (not-uploaded) and goes on with the next connection of this drive. status says how many; errors there are refusals of the platform.',
    },
    'LK-5382': {
      summary: 'rclone and WinFsp are not both installed, so drives cannot be connected with them.',
      userAction: 'Use the way that Latchkey takes by itself, or ask your helpdesk to install both.',
      helpdesk: 'Needed are rclone.exe in a folder of PATH and the driver WinFsp - Windows File System Proxy, Copyright (C) Bill Zissimopoulos (https://winfsp.dev), installed by an administrator: HKLM\\SOFTWARE\\WOW6432Node\\WinFsp.',
    },
    'LK-5383': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'A file or folder', 'other': () => number(v.count) + ' files or folders' }) : 'Files or folders') + ' on the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' cannot be opened here, as Windows has no such names' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Give them other names on the platform’s web page: without < > : / | ? * a backslash or a quotation mark, and without a dot or a blank at the end.',
      helpdesk: 'Only the drive’s own root was looked at; folders may have more. Names like con, nul or com1 cannot be opened either.',
    },
    'LK-7032': {
      summary: 'There is no clipboard here that an app password could safely be put on.',
      userAction: 'Ask your helpdesk for another way to enter it, or sign in to an X11 session.',
      helpdesk: (v = {}) => 'Handing over needs the clipboard of this very computer, on Linux that of X11.' + (given(v.reason) ? ' Found: ' + text(v.reason) + '.' : '') + ' Wayland and remote displays cannot do it.',
    },
    'LK-7001': {
      summary: (v = {}) => 'An earlier renewal of the app password is not finished yet' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Renew the app password again: Latchkey first finishes what was interrupted.',
      helpdesk: 'The status shows why it is open. The drive works with one of the two app passwords; the other one is revoked by the next renewal, or by the next start that can.',
    },
    'LK-7010': {
      summary: (v = {}) => 'The app password' + (given(v.label) ? ' of “' + text(v.label) + '”' : '') + ' ends soon.' + (given(v.count) ? ' ' + plural(v.count, 0, { 'one': () => 'Day', 'other': () => 'Days' }) + ' left: ' + number(v.count) + '.' : ''),
      userAction: 'Renew it before it ends, or what uses it stops working.',
      helpdesk: 'Platforms let app passwords end after a time that the administrator sets.',
    },
    'LK-7011': {
      summary: (v = {}) => 'The app password' + (given(v.label) ? ' of “' + text(v.label) + '”' : '') + ' has ended.' + (given(v.programs) ? ' Files were open in ' + text(v.programs) + '.' : ''),
      userAction: 'Renew it: you sign in once, and there is a new one.',
      helpdesk: 'A drive is kept disconnected, as its password would be refused and the whole office blocked.',
    },
    'LK-7012': {
      summary: (v = {}) => 'The platform works, but does not give you your files at the moment' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Ask your helpdesk whether your account is active. Latchkey keeps trying.',
      helpdesk: 'WebDAV answers 503 while the platform itself does not: the account is disabled, or WebDAV alone is down.',
    },
    'LK-7013': {
      summary: (v = {}) => 'The drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' does not answer.' + (given(v.programs) ? ' Files on it are open in ' + text(v.programs) + '.' : ''),
      userAction: 'Save what you can and close the files that are open on it: Latchkey then connects the drive again.',
      helpdesk: 'The mount hangs while its server answers. It is not unmounted as long as programs have files open on it.',
    },
    'LK-7014': {
      summary: (v = {}) => 'Another program has mounted something where the drive' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' goes.',
      userAction: 'Ask your helpdesk to unmount it.',
      helpdesk: (v = {}) => 'Latchkey leaves it alone, as it is not its own.' + (given(v.path) ? ' Look at ' + text(v.path) + '.' : ''),
    },
    'LK-7015': {
      summary: 'This computer is not connected to a network.',
      userAction: 'Latchkey goes on as soon as there is a network.',
      helpdesk: 'The operating system reports no connection; nothing was sent.',
    },
    'LK-7016': {
      summary: (v = {}) => 'A drive' + (given(v.host) ? ' of ' + text(v.host) : '') + ' is connected that Latchkey does not know. It may use an app password that is to be deleted.',
      userAction: 'Disconnect it in Files and close what is open on it, then delete once more.',
      helpdesk: (v = {}) => 'A mounted drive with a deleted app password makes wrong tries by itself, for which platforms block the whole office.' + (given(v.path) ? ' Look at ' + text(v.path) + '.' : ''),
    },
  },
};
