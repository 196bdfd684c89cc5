// Replaces Windows' mpr.dll and its WebDAV redirector for programs under Wine, because Wine's own mpr.dll asks no provider where
// a letter leads. The redirector on the Linux side (redirector.ts, its port in a file) checks, answers and mounts. This library
// then gives the letter to Wine's mount manager as a network drive, so that every Windows program sees it.
#include <winsock2.h>
#include <windows.h>
#include <winioctl.h>
#include <stdio.h>

#define MOST 8192
#define SEPARATOR "\x1f"

// The private interface of Wine's mount manager, as winecfg uses it (dlls/mountmgr.sys/mountmgr.h).
#define DEFINE_UNIX_DRIVE CTL_CODE('m', 32, METHOD_BUFFERED, FILE_READ_ACCESS | FILE_WRITE_ACCESS)
struct unix_drive { ULONG size, type, fs_type, serial; ULONGLONG unix_dev; WCHAR letter; USHORT mount_point, device, label; };

struct answer { DWORD code, extended; char text[MOST]; };

// The text of WNetGetLastErrorW is kept for each thread, as on Windows.
static __thread DWORD last_code;
static __thread WCHAR last_text[512];

// Writes a text after "=", or "-" for NULL: an empty user or password means something else than none.
static int field(char *line, int at, const WCHAR *text) {
  at += snprintf(line + at, MOST - at, SEPARATOR "%s", text ? "=" : "-");
  if (text) at += WideCharToMultiByte(CP_UTF8, 0, text, -1, line + at, MOST - at - 64, NULL, NULL) - 1;
  return at;
}

// Reads the port from a file, since programs may be started with an environment of another's choice.
static BOOL read_port(char *port, int size) {
  FILE *file = fopen("C:\\lk\\redirector.port", "r");
  BOOL is_read = file && fgets(port, size, file);
  if (file) fclose(file);
  return is_read;
}

// Sends "<call> local remote user password flags" to the redirector; the answer is "<code> <extended code> <text>".
static struct answer ask(const char *call, const WCHAR *local, const WCHAR *remote, const WCHAR *user, const WCHAR *password, DWORD flags) {
  struct answer it = {ERROR_NO_NETWORK, 0, ""};
  struct sockaddr_in to = {0};
  char line[MOST], port[16] = "", reply[MOST];
  int at, got, total = 0, text = 0;
  WSADATA wsa;
  SOCKET s;
  if (!read_port(port, sizeof port)) return it;
  WSAStartup(MAKEWORD(2, 2), &wsa);
  s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
  to.sin_family = AF_INET;
  to.sin_port = htons((u_short)atoi(port));
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (!connect(s, (struct sockaddr *)&to, sizeof to)) {
    at = snprintf(line, sizeof line, "%s", call);
    at = field(line, at, local);
    at = field(line, at, remote);
    at = field(line, at, user);
    at = field(line, at, password);
    at += snprintf(line + at, sizeof line - at, SEPARATOR "%lu\n", flags);
    send(s, line, at, 0);
    SecureZeroMemory(line, sizeof line);
    while (total < (int)sizeof reply - 1 && (got = recv(s, reply + total, sizeof reply - 1 - total, 0)) > 0) total += got;
    reply[total] = 0;
    reply[strcspn(reply, "\n")] = 0;
    if (sscanf(reply, "%lu %lu %n", &it.code, &it.extended, &text) >= 2) snprintf(it.text, sizeof it.text, "%s", reply + text);
  }
  closesocket(s);
  WSACleanup();
  if (it.code == ERROR_EXTENDED_ERROR) {
    last_code = it.extended;
    MultiByteToWideChar(CP_UTF8, 0, it.text, -1, last_text, 512);
  }
  return it;
}

static void show(WCHAR letter, const char *path) {
  char block[MOST] = {0};
  struct unix_drive *drive = (struct unix_drive *)block;
  DWORD n;
  HANDLE manager = CreateFileW(L"\\\\.\\MountPointManager", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, NULL, OPEN_EXISTING, 0, 0);
  if (manager == INVALID_HANDLE_VALUE) return;
  drive->letter = letter | 0x20;
  drive->type = path ? DRIVE_REMOTE : DRIVE_NO_ROOT_DIR;
  drive->size = sizeof *drive;
  if (path) {
    drive->mount_point = sizeof *drive;
    strcpy(block + sizeof *drive, path);
    drive->size += strlen(path) + 1;
  }
  DeviceIoControl(manager, DEFINE_UNIX_DRIVE, block, drive->size, NULL, 0, &n, NULL);
  CloseHandle(manager);
}

static BOOL is_letter(const WCHAR *name) { return name && (name[0] | 0x20) >= 'a' && (name[0] | 0x20) <= 'z' && name[1] == ':' && !name[2]; }

static DWORD give(const char *text, WCHAR *buffer, DWORD *length) {
  DWORD need = MultiByteToWideChar(CP_UTF8, 0, text, -1, NULL, 0);
  if (*length < need) {
    *length = need;
    return ERROR_MORE_DATA;
  }
  MultiByteToWideChar(CP_UTF8, 0, text, -1, buffer, *length);
  return NO_ERROR;
}

DWORD WINAPI WNetAddConnection3W(HWND owner, NETRESOURCEW *resource, const WCHAR *password, const WCHAR *user, DWORD flags) {
  const WCHAR *local = resource->lpLocalName && resource->lpLocalName[0] ? resource->lpLocalName : NULL;
  struct answer it;
  if (local && !is_letter(local)) return ERROR_BAD_DEVICE;
  // The letter may be this computer's own, which the redirector does not know.
  if (local && (GetLogicalDrives() & (1u << ((local[0] | 0x20) - 'a')))) return ERROR_ALREADY_ASSIGNED;
  it = ask("add", local, resource->lpRemoteName, user, password, flags);
  if (it.code == NO_ERROR && local) show(local[0], it.text);
  return it.code;
}

DWORD WINAPI WNetAddConnection2W(NETRESOURCEW *resource, const WCHAR *password, const WCHAR *user, DWORD flags) {
  return WNetAddConnection3W(NULL, resource, password, user, flags);
}

DWORD WINAPI WNetCancelConnection2W(const WCHAR *name, DWORD flags, BOOL force) {
  struct answer it = ask("cancel", name, NULL, NULL, NULL, force ? 1 : 0);
  if (it.code == NO_ERROR && is_letter(name)) show(name[0], NULL);
  return it.code;
}

// Answers from the list of mapped letters, as Windows does, without a request to any server.
DWORD WINAPI WNetGetConnectionW(const WCHAR *local, WCHAR *remote, DWORD *length) {
  struct answer it = ask("get", local, NULL, NULL, NULL, 0);
  return it.code == NO_ERROR ? give(it.text, remote, length) : it.code;
}

DWORD WINAPI WNetGetUserW(const WCHAR *name, WCHAR *user, DWORD *length) {
  struct answer it = ask("user", name, NULL, NULL, NULL, 0);
  return it.code == NO_ERROR ? give(it.text, user, length) : it.code;
}

DWORD WINAPI WNetGetLastErrorW(DWORD *code, WCHAR *text, DWORD text_length, WCHAR *provider, DWORD provider_length) {
  *code = last_code;
  if (text_length) lstrcpynW(text, last_text, text_length);
  if (provider_length) lstrcpynW(provider, last_code ? L"Web Client Network" : L"", provider_length);
  return NO_ERROR;
}

BOOL WINAPI DllMain(HINSTANCE module, DWORD why, void *reserved) { return TRUE; }
