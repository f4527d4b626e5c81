#include "viz/window/gui.hpp"

#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>

#include <SFML/Graphics/Texture.hpp>
#include <algorithm>
#include <array>
#include <cmath>

namespace engawa {
namespace {
/// Keys that text fields of ImGui 1.86 know.
struct FieldKey {
  ImGuiKey meaning;
  sf::Keyboard::Key key;
};
constexpr std::array kFieldKeys{
    FieldKey{ImGuiKey_LeftArrow, sf::Keyboard::Left},
    FieldKey{ImGuiKey_RightArrow, sf::Keyboard::Right},
    FieldKey{ImGuiKey_Home, sf::Keyboard::Home},
    FieldKey{ImGuiKey_End, sf::Keyboard::End},
    FieldKey{ImGuiKey_Delete, sf::Keyboard::Delete},
    FieldKey{ImGuiKey_Backspace, sf::Keyboard::BackSpace},
    FieldKey{ImGuiKey_Enter, sf::Keyboard::Enter},
    FieldKey{ImGuiKey_Escape, sf::Keyboard::Escape},
    FieldKey{ImGuiKey_A, sf::Keyboard::A},
    FieldKey{ImGuiKey_C, sf::Keyboard::C},
    FieldKey{ImGuiKey_V, sf::Keyboard::V},
    FieldKey{ImGuiKey_X, sf::Keyboard::X},
    FieldKey{ImGuiKey_Z, sf::Keyboard::Z},
};
constexpr double kShortestFrame = 1e-4;  // [s] ImGui wants time to pass

void set_key(const sf::Event::KeyEvent& key, bool down) {
  ImGuiIO& io = ImGui::GetIO();
  if (key.code >= 0 && key.code < sf::Keyboard::KeyCount) io.KeysDown[key.code] = down;
  io.KeyCtrl = key.control;
  io.KeyShift = key.shift;
  io.KeyAlt = key.alt;
}
}  // namespace

Gui::Gui(const std::filesystem::path& font, std::string texts)
    : font_(font), texts_(std::move(texts)) {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // nothing is kept between starts
  io.LogFilename = nullptr;
  for (const auto& [meaning, key] : kFieldKeys) io.KeyMap[meaning] = key;
  ImGui_ImplOpenGL2_Init();
}

Gui::~Gui() {
  ImGui_ImplOpenGL2_Shutdown();
  ImGui::DestroyContext();
}

void Gui::set_em(float em) {
  const float rounded = std::round(em);
  if (started_ && rounded == em_) return;
  em_ = rounded;
  build_atlas();
  started_ = true;
}

void Gui::build_atlas() {
  ImGuiIO& io = ImGui::GetIO();
  ImFontGlyphRangesBuilder builder;
  builder.AddRanges(io.Fonts->GetGlyphRangesDefault());
  builder.AddText(texts_.data(), texts_.data() + texts_.size());
  ImVector<ImWchar> ranges;
  builder.BuildRanges(&ranges);
  if (started_) ImGui_ImplOpenGL2_DestroyFontsTexture();
  io.Fonts->Clear();
  io.Fonts->TexDesiredWidth = 2048;
  ImFontConfig look;
  look.OversampleH = 1;  // sharp enough at these sizes, and a third of the atlas
  look.PixelSnapH = true;
  io.Fonts->AddFontFromFileTTF(font_.c_str(), em_, &look, ranges.Data);
  io.Fonts->Build();  // before the ranges go
  ImGui_ImplOpenGL2_CreateFontsTexture();
}

bool Gui::take(const sf::Event& event) {
  ImGuiIO& io = ImGui::GetIO();
  switch (event.type) {
    case sf::Event::MouseMoved:
      io.MousePos = {float(event.mouseMove.x), float(event.mouseMove.y)};
      return io.WantCaptureMouse;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased:
      io.MousePos = {float(event.mouseButton.x), float(event.mouseButton.y)};
      if (event.mouseButton.button < 3) {
        io.MouseDown[event.mouseButton.button] = event.type == sf::Event::MouseButtonPressed;
      }
      return io.WantCaptureMouse;
    case sf::Event::MouseWheelScrolled:
      if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel) {
        io.MouseWheel += event.mouseWheelScroll.delta;
      }
      return io.WantCaptureMouse;
    case sf::Event::MouseLeft:
      io.MousePos = {-1e6F, -1e6F};
      return false;
    case sf::Event::KeyPressed:
    case sf::Event::KeyReleased:
      set_key(event.key, event.type == sf::Event::KeyPressed);
      return io.WantTextInput;
    case sf::Event::TextEntered:
      if (io.WantTextInput && event.text.unicode >= U' ') {
        io.AddInputCharacter(event.text.unicode);
      }
      return io.WantTextInput;
    default:
      return false;
  }
}

void Gui::begin_frame(sf::Vector2u size, double seconds) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {float(size.x), float(size.y)};
  io.DeltaTime = static_cast<float>(std::max(seconds, kShortestFrame));
  ImGui_ImplOpenGL2_NewFrame();
  ImGui::NewFrame();
}

void Gui::draw(sf::RenderTarget& target) {
  ImGui::Render();
  target.resetGLStates();
  sf::Texture::bind(nullptr);  // else SFML's last texture stays bound and the widgets are invisible
  ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
  target.resetGLStates();
}

bool Gui::wants_mouse() const {
  return ImGui::GetIO().WantCaptureMouse;
}

bool Gui::wants_text() const {
  return ImGui::GetIO().WantTextInput;
}

}  // namespace engawa
