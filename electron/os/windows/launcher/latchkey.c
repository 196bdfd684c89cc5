// latchkey.com, which lies beside Latchkey.exe and is what `latchkey` means in a console (".COM" comes first in PATHEXT). Latchkey.exe
// is a program with windows, and a console does not wait for such a program: its prompt would come back before the first line, and no
// script would get the exit code. This program belongs to the console, starts Latchkey.exe with the same arguments and the same input
// and output, and waits for it. Electron writes to the console of the program that has started it.
#include <windows.h>
#include <wchar.h>

// What a shell gets when Latchkey.exe cannot be started: "unexpected", as in electron/contract/failure.ts.
#define UNEXPECTED 70

// Ctrl+C goes to every program of the console: Latchkey.exe ends what it does, and this program passes its exit code on.
static BOOL WINAPI leaveToChild(DWORD event) { return event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT; }

// Skips the program's own name, which CreateProcess and the C library read in this way: quotes are no part of it, and cannot be escaped.
static const wchar_t *argumentsOf(const wchar_t *line) {
  BOOL quoted = FALSE;
  for (; *line != 0 && (quoted || (*line != L' ' && *line != L'\t')); line++)
    if (*line == L'"') quoted = !quoted;
  return line;
}

int main(void) {
  static wchar_t program[32768], line[32768];
  DWORD length = GetModuleFileNameW(NULL, program, 32768 - 16);
  wchar_t *name = length == 0 ? NULL : wcsrchr(program, L'\\');
  if (name == NULL) return UNEXPECTED;
  wcscpy(name + 1, L"Latchkey.exe");

  const wchar_t *arguments = argumentsOf(GetCommandLineW());
  if (wcslen(program) + wcslen(arguments) + 3 > 32767) return UNEXPECTED;
  wcscpy(line, L"\"");
  wcscat(line, program);
  wcscat(line, L"\"");
  wcscat(line, arguments);

  STARTUPINFOW start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES};
  start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
  start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
  start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  SetConsoleCtrlHandler(leaveToChild, TRUE);
  PROCESS_INFORMATION child;
  if (!CreateProcessW(program, line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &child)) {
    static const char said[] = "Latchkey.exe, which belongs beside this program, cannot be started.\r\n";
    DWORD written;
    WriteFile(GetStdHandle(STD_ERROR_HANDLE), said, sizeof said - 1, &written, NULL);
    return UNEXPECTED;
  }
  WaitForSingleObject(child.hProcess, INFINITE);
  DWORD code = UNEXPECTED;
  GetExitCodeProcess(child.hProcess, &code);
  return (int)code;
}
