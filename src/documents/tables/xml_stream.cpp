// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/xml_stream.hpp"

#include <expat.h>

#include <new>

namespace sansang::documents {
namespace {

std::string_view local(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (auto at = pairs_; *at != nullptr; at += 2)
    if (local(*at) == name) return *(at + 1);
  return {};
}

struct XmlStream::State {
  explicit State(XmlHandler& reader) : handler(reader), parser(XML_ParserCreate(nullptr)) {
    if (parser == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, &State::on_start, &State::on_end);
    XML_SetCharacterDataHandler(parser, &State::on_text);
    XML_SetStartDoctypeDeclHandler(parser, &State::on_document_type);
  }
  ~State() { XML_ParserFree(parser); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  static State& of(void* data) { return *static_cast<State*>(data); }

  static void on_start(void* data, const char* name, const char** attributes) {
    auto& state = of(data);
    if (++state.depth > most_xml_depth) return state.stop(XmlFault::TooDeep);
    state.handler.start(local(name), XmlAttributes(attributes));
  }
  static void on_end(void* data, const char* name) {
    --of(data).depth;
    of(data).handler.end(local(name));
  }
  static void on_text(void* data, const char* piece, int length) {
    of(data).handler.text({piece, static_cast<std::size_t>(length)});
  }
  static void on_document_type(void* data, const char*, const char*, const char*, int) {
    of(data).stop(XmlFault::DocumentType);
  }

  void stop(XmlFault why) {
    fault = why;
    XML_StopParser(parser, XML_FALSE);
  }

  void parse(std::string_view block, bool is_last) {
    if (fault != XmlFault::None) return;
    const auto status = XML_Parse(parser, block.data(), static_cast<int>(block.size()), is_last);
    fed += block.size();
    if (fault != XmlFault::None) return;
    // The parser reads an unfinished token again with each block; the limit keeps reading linear.
    const auto done = XML_GetCurrentByteIndex(parser);
    const bool is_stuck = done >= 0 && fed - static_cast<std::size_t>(done) > most_xml_token;
    if (status != XML_STATUS_OK || is_stuck) fault = XmlFault::Malformed;
  }

  XmlHandler& handler;
  XML_Parser parser;
  XmlFault fault = XmlFault::None;
  std::size_t fed = 0;
  int depth = 0;
};

XmlStream::XmlStream(XmlHandler& handler) : state_(std::make_unique<State>(handler)) {}
XmlStream::~XmlStream() = default;

void XmlStream::feed(std::string_view block) {
  state_->parse(block, false);
}

void XmlStream::finish() {
  state_->parse({}, true);
}

XmlFault XmlStream::fault() const {
  return state_->fault;
}

}  // namespace sansang::documents
