// Provides bcryptprimitives.dll, which Wine 8 lacks: programs of newer Go and Rust versions (esbuild, rolldown) load it for
// random bytes.
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID buffer, ULONG length); // RtlGenRandom

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE buffer, SIZE_T length) { return SystemFunction036(buffer, (ULONG)length); }

BOOL WINAPI DllMain(HINSTANCE module, DWORD why, void *reserved) { return TRUE; }
