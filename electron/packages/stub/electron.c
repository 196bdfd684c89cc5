// Stands in for Electron's binary in packages for Windows that are made with `--stub`: starts Node, which lies beside it, with the
// script that runs the app out of the archive, waits, and ends with its exit code.
#include <windows.h>
#include <wchar.h>

#define UNEXPECTED 70

// As Electron is delivered: what its fuses stand behind, then version 1, nine fuses, each `0` or `1`.
__attribute__((used)) static const char fuses[] = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09"
                                                  "101100000";

static const wchar_t *argumentsOf(const wchar_t *line) {
  BOOL quoted = FALSE;
  for (; *line != 0 && (quoted || (*line != L' ' && *line != L'\t')); line++)
    if (*line == L'"') quoted = !quoted;
  return line;
}

int main(void) {
  static wchar_t folder[32768], program[32768], line[32768];
  DWORD length = GetModuleFileNameW(NULL, folder, 8192);
  wchar_t *name = length == 0 ? NULL : wcsrchr(folder, L'\\');
  if (name == NULL) return UNEXPECTED;
  *name = 0;
  const wchar_t *arguments = argumentsOf(GetCommandLineW());
  if (2 * wcslen(folder) + wcslen(arguments) + 64 > 32767) return UNEXPECTED;
  wcscat(wcscpy(program, folder), L"\\node.exe");
  wcscat(wcscpy(line, L"\""), program);
  wcscat(wcscat(line, L"\" \""), folder);
  wcscat(wcscat(line, L"\\electron.cjs\""), arguments);
  // With all that it was given itself, so that Node also gets pipes and sockets beside the usual three.
  STARTUPINFOW start;
  GetStartupInfoW(&start);
  start.lpDesktop = start.lpTitle = NULL;
  PROCESS_INFORMATION child;
  if (!CreateProcessW(program, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &child)) return UNEXPECTED;
  WaitForSingleObject(child.hProcess, INFINITE);
  DWORD code = UNEXPECTED;
  GetExitCodeProcess(child.hProcess, &code);
  return (int)code;
}
