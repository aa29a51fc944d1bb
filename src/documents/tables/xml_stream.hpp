// SPDX-License-Identifier: Apache-2.0
/// XmlStream: an XML document read in blocks, without a tree (expat). Names come without their
/// namespace prefix. Refused: a document type declaration (and with it every entity of one's own),
/// elements nested deeper than most_xml_depth, a single tag or comment above most_xml_token bytes.
#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

namespace sansang::documents {

inline constexpr int most_xml_depth = 64;
inline constexpr std::size_t most_xml_token = 1024 * 1024;

class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  /// Empty when there is none.
  std::string_view operator[](std::string_view name) const;

 private:
  const char* const* pairs_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view element) = 0;
  /// A piece of text; the pieces of one text come one after the other.
  virtual void text(std::string_view piece) = 0;
  /// False when the rest of the document need not be read.
  virtual bool wants_more() const { return true; }
};

enum class XmlFault { None, Malformed, DocumentType, TooDeep };

class XmlStream {
 public:
  explicit XmlStream(XmlHandler& handler);
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  void feed(std::string_view block);
  /// After the last block.
  void finish();
  XmlFault fault() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sansang::documents
