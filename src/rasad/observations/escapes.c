/*
 * A text of JSON to its UTF-8, in one pass and without a str between.
 *
 * utf8(literal, most) -> (whole, at), or None
 *
 * `literal` is a JSON string with its quotes, `whole` its text in UTF-8, and
 * `at` the bytes that its first `most` code points take. None says that it is no
 * such text: another value, not UTF-8, a control character, an escape that JSON
 * does not know, half a surrogate pair. Whoever asked then has it read by the
 * decoder of JSON, which says what is wrong; so nothing is decided here.
 *
 * Every step writes at most as many bytes as it reads, so that a buffer of the
 * literal's size holds whatever comes of it: `to - start of buffer` never passes
 * `from - start of text`. Blocks are read only where they end within the text.
 *
 * Source: RFC 8259, section 7 (strings); RFC 3629, section 4 (UTF-8).
 */
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030B0000 /* 3.11: the first with the buffer protocol */
#include <Python.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__) && !defined(RASAD_PORTABLE)
#include <emmintrin.h>
#endif

typedef unsigned char Byte;

/* Where a pass stands in what it reads and in what it writes. */
typedef struct {
    const Byte *from, *end;
    Byte *to;
} Pass;

static inline int is_more(Byte byte) { return (byte & 0xC0) == 0x80; }

#if defined(__SSE2__) && !defined(RASAD_PORTABLE)

enum { BLOCK = 16 };

/* Return the bits of the bytes that are so. */
static inline unsigned bits(__m128i so) { return (unsigned)_mm_movemask_epi8(so); }

/*
 * Copy block after block of ASCII and of well-formed sequences of two bytes, up to
 * a quote, a backslash, a control character or any other byte beyond ASCII.
 * All is asked of every block: in texts of two scripts a guess costs more.
 */
static inline void leap(Pass *pass)
{
    const Byte *from = pass->from;
    Byte *to = pass->to;

    while (pass->end - from >= BLOCK) {
        const __m128i block = _mm_loadu_si128((const __m128i *)from);
        const __m128i even = _mm_and_si128(block, _mm_set1_epi8((char)0xFE));
        /* Quotes, backslashes, 00 to 1F; C0 and C1, and all from E0 on. */
        const __m128i odd = _mm_or_si128(
            _mm_or_si128(
                _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('"')),
                             _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'))),
                _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block)),
            _mm_or_si128(
                _mm_cmpeq_epi8(even, _mm_set1_epi8((char)0xC0)),
                _mm_cmpeq_epi8(_mm_max_epu8(block, _mm_set1_epi8((char)0xE0)), block)));
        /* As signed numbers 80 to BF, which go on, are the least. */
        const unsigned more = bits(_mm_cmplt_epi8(block, _mm_set1_epi8((char)0xC0)));
        const unsigned lead = bits(block) & ~more;
        /* One byte more after each lead and nowhere else; else leave out both. */
        const unsigned wrong = lead << 1 ^ more;
        const unsigned stop = bits(odd) | wrong | (wrong & ~more) >> 1;

        _mm_storeu_si128((__m128i *)to, block);
        if (stop != 0) {
            const int count = __builtin_ctz(stop);
            from += count;
            to += count;
            if (stop == 3u << (BLOCK - 1))
                continue; /* but for the second half of its last letter it is good */
            break;
        }
        from += BLOCK;
        to += BLOCK;
    }
    pass->from = from;
    pass->to = to;
}

#else

enum { BLOCK = 8 };

/* Copy block after block of plain ASCII. */
static inline void leap(Pass *pass)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    const Byte *from = pass->from;
    Byte *to = pass->to;

    while (pass->end - from >= BLOCK) {
        uint64_t block, odd;
        memcpy(&block, from, BLOCK);
        /* Beside an odd byte others may seem odd: then they go one by one. */
        odd = block | (block - 0x20 * ones) | ((block ^ '"' * ones) - ones) |
              ((block ^ '\\' * ones) - ones);
        if (odd & 0x80 * ones)
            break;
        memcpy(to, &block, BLOCK);
        from += BLOCK;
        to += BLOCK;
    }
    pass->from = from;
    pass->to = to;
}

#endif

/* Copy one sequence of two to four bytes; return 0 where it is not well-formed. */
static int sequence(Pass *pass)
{
    const Byte *from = pass->from;
    const ptrdiff_t left = pass->end - from;
    const Byte lead = from[0];
    unsigned size;

    if (lead >= 0xC2 && lead <= 0xDF) {
        size = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        size = 3;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        size = 4;
    } else {
        return 0; /* no lead, or one of a form that is too long */
    }
    if (left < (ptrdiff_t)size)
        return 0;
    for (unsigned n = 1; n < size; n++)
        if (!is_more(from[n]))
            return 0;
    if ((lead == 0xE0 && from[1] < 0xA0) || (lead == 0xED && from[1] > 0x9F) ||
        (lead == 0xF0 && from[1] < 0x90) || (lead == 0xF4 && from[1] > 0x8F))
        return 0; /* too long a form, a surrogate, or beyond U+10FFFF */
    memcpy(pass->to, from, size);
    pass->from += size;
    pass->to += size;
    return 1;
}

/* Return the number that four digits at *from* write, -1 where they do not. */
static int32_t four_digits(const Byte *from, const Byte *end)
{
    int32_t number = 0;

    if (end - from < 4)
        return -1;
    for (int n = 0; n < 4; n++) {
        const Byte digit = from[n], letter = digit | 0x20;
        if (digit >= '0' && digit <= '9')
            number = number << 4 | (digit - '0');
        else if (letter >= 'a' && letter <= 'f')
            number = number << 4 | (letter - 'a' + 10);
        else
            return -1;
    }
    return number;
}

/* Write the code point of `\uXXXX`, or of two for a surrogate pair; else return 0. */
static int numbered(Pass *pass)
{
    int32_t point = four_digits(pass->from + 2, pass->end);
    Byte *to = pass->to;

    if (point < 0)
        return 0;
    pass->from += 6;
    if (point >= 0xD800 && point <= 0xDFFF) {
        int32_t low;
        if (point > 0xDBFF || pass->end - pass->from < 6 || pass->from[0] != '\\' ||
            pass->from[1] != 'u')
            return 0;
        low = four_digits(pass->from + 2, pass->end);
        if (low < 0xDC00 || low > 0xDFFF)
            return 0;
        pass->from += 6;
        point = 0x10000 + ((point - 0xD800) << 10 | (low - 0xDC00));
    }
    if (point < 0x80) {
        *to++ = (Byte)point;
    } else if (point < 0x800) {
        *to++ = (Byte)(0xC0 | point >> 6);
        *to++ = (Byte)(0x80 | (point & 0x3F));
    } else {
        if (point < 0x10000) {
            *to++ = (Byte)(0xE0 | point >> 12);
        } else {
            *to++ = (Byte)(0xF0 | point >> 18);
            *to++ = (Byte)(0x80 | (point >> 12 & 0x3F));
        }
        *to++ = (Byte)(0x80 | (point >> 6 & 0x3F));
        *to++ = (Byte)(0x80 | (point & 0x3F));
    }
    pass->to = to;
    return 1;
}

/* What letters stand for after a backslash; 0 for none, which no letter stands for. */
static const Byte PLAIN[256] = {
    ['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
    ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t',
};

/* Write what an escape stands for; return 0 where JSON knows no such escape. */
static int escape(Pass *pass)
{
    if (pass->end - pass->from < 2)
        return 0;
    const Byte letter = pass->from[1], plain = PLAIN[letter];
    if (plain == 0)
        return letter == 'u' && numbered(pass);
    *pass->to++ = plain;
    pass->from += 2;
    return 1;
}

/* Go through the text; return 0 where something in it is odd. */
static int through(Pass *pass)
{
    for (;;) {
        leap(pass);
        if (pass->from == pass->end)
            return 1;
        const Byte byte = *pass->from;
        if (byte == '\\') {
            if (!escape(pass))
                return 0;
        } else if (byte >= 0x80) {
            if (!sequence(pass))
                return 0;
        } else if (byte < 0x20 || byte == '"') {
            return 0;
        } else {
            *pass->to++ = byte;
            pass->from++;
        }
    }
}

/* Return the bytes that the first *most* code points of well-formed UTF-8 take. */
static Py_ssize_t extent(const Byte *text, Py_ssize_t size, Py_ssize_t most)
{
    enum { STRETCH = 64 };
    Py_ssize_t at = 0;

    if (size <= most)
        return size;
    for (; most > STRETCH && size - at > STRETCH; at += STRETCH) {
        Byte begun = 0;
        for (int n = 0; n < STRETCH; n++)
            begun += !is_more(text[at + n]);
        most -= begun;
    }
    for (; at < size; at++)
        if (!is_more(text[at]) && most-- == 0)
            break;
    return at;
}

static PyObject *utf8(PyObject *module, PyObject *const *given, Py_ssize_t count)
{
    PyObject *whole = NULL;
    Py_buffer view;
    Py_ssize_t most;
    Byte *buffer;
    (void)module;

    if (count != 2) {
        PyErr_SetString(PyExc_TypeError, "utf8 takes a literal and a number");
        return NULL;
    }
    most = PyLong_AsSsize_t(given[1]);
    if (most < 0) {
        if (!PyErr_Occurred())
            PyErr_SetString(PyExc_ValueError, "code points are counted from 0");
        return NULL;
    }
    if (PyObject_GetBuffer(given[0], &view, PyBUF_SIMPLE) < 0)
        return NULL;
    const Byte *literal = view.buf;
    if (view.len < 2 || literal[0] != '"' || literal[view.len - 1] != '"') {
        PyBuffer_Release(&view);
        Py_RETURN_NONE;
    }
    buffer = PyMem_Malloc((size_t)view.len);
    if (buffer == NULL) {
        PyBuffer_Release(&view);
        return PyErr_NoMemory();
    }
    Pass pass = {literal + 1, literal + view.len - 1, buffer};
    if (through(&pass)) {
        const Py_ssize_t size = pass.to - buffer;
        whole = Py_BuildValue("y#n", (const char *)buffer, size,
                              extent(buffer, size, most));
    } else {
        whole = Py_NewRef(Py_None);
    }
    PyMem_Free(buffer);
    PyBuffer_Release(&view);
    return whole;
}

static PyMethodDef methods[] = {
    {"utf8", (PyCFunction)(void (*)(void))utf8, METH_FASTCALL,
     "Return the UTF-8 of a text of JSON and where its first code points end."},
    {NULL, NULL, 0, NULL}};

static PyModuleDef_Slot slots[] = {{0, NULL}};

static struct PyModuleDef definition = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "escapes",
    .m_doc = "Texts of JSON to UTF-8.",
    .m_methods = methods,
    .m_slots = slots,
};

PyMODINIT_FUNC PyInit_escapes(void) { return PyModuleDef_Init(&definition); }
