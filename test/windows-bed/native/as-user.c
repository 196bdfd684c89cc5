// Starts a program as a person at the desktop does: `as-user.exe PROGRAM ARGUMENTS…`. Wine starts every program with the
// administrator's half of a split token, which on Windows a person has to ask for. This program uses the other half, and the
// program that it starts inherits that. The started program ends when this one is killed; the programs that it has started do
// not.
#include <windows.h>

static HANDLE other_half(void) {
  HANDLE own, primary;
  TOKEN_LINKED_TOKEN linked;
  DWORD size;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_ALL_ACCESS, &own)) return NULL;
  if (!GetTokenInformation(own, TokenLinkedToken, &linked, sizeof linked, &size)) return NULL;
  if (!DuplicateTokenEx(linked.LinkedToken, TOKEN_ALL_ACCESS, NULL, SecurityImpersonation, TokenPrimary, &primary)) return NULL;
  return primary;
}

// Gives the command line without this program's own name.
static WCHAR *rest(WCHAR *line) {
  WCHAR end = *line == '"' ? '"' : ' ';
  for (line++; *line && *line != end; line++) {}
  if (*line) line++;
  while (*line == ' ') line++;
  return line;
}

int main(void) {
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {0};
  STARTUPINFOW start = {sizeof start};
  PROCESS_INFORMATION started;
  HANDLE token = other_half(), job = CreateJobObjectW(NULL, NULL);
  DWORD code = 1;
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK;
  SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
  // A program that is started at log-on has no standard handles.
  if (GetStdHandle(STD_OUTPUT_HANDLE)) start.dwFlags = STARTF_USESTDHANDLES;
  start.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
  start.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
  start.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  if (!token || !CreateProcessAsUserW(token, NULL, rest(GetCommandLineW()), NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, NULL, &start, &started)) return 253;
  AssignProcessToJobObject(job, started.hProcess);
  ResumeThread(started.hThread);
  WaitForSingleObject(started.hProcess, INFINITE);
  GetExitCodeProcess(started.hProcess, &code);
  return code;
}
